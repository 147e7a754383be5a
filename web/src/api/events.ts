// Generated from contract/events.schema.json by `npm run client`. Do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description What can be subscribed to; * is all of them.
         * @enum {unknown}
         */
        topic: "*" | "models" | "jobs" | "scans" | "media" | "errors";
        /** @enum {unknown} */
        stage: "SCANNING" | "FETCHING_MODELS" | "READING_METADATA" | "MAKING_PREVIEWS" | "EXTRACTING_FRAMES" | "TRANSCRIBING" | "EMBEDDING" | "EXTRACTING_FEATURES" | "DETECTING" | "READING_TEXT" | "EMBEDDING_TEXT";
        problem: {
            stage: components["schemas"]["stage"];
            /** @enum {unknown} */
            kind: "empty_file" | "truncated" | "unreadable" | "wrong_content" | "unsupported" | "too_large" | "permission" | "vanished" | "changed" | "timeout" | "worker_crash" | "quarantined" | "model_failed" | "no_space" | "bad_metadata" | "internal";
            detail: string;
            retryable: boolean;
        };
        /** Format: uuid */
        id: string;
        count: number;
        /** @description 1 for the first event of a connection. */
        seq: number;
        /** Format: date-time */
        at: string;
        event: components["schemas"]["scan_progress"] | components["schemas"]["scan_complete"] | components["schemas"]["job_progress"] | components["schemas"]["job_complete"] | components["schemas"]["job_failed"] | components["schemas"]["model_download_progress"] | components["schemas"]["model_download_complete"] | components["schemas"]["media_created"] | components["schemas"]["media_updated"] | components["schemas"]["media_deleted"] | components["schemas"]["consistency_repair"] | components["schemas"]["error"] | components["schemas"]["heartbeat"] | components["schemas"]["pong"] | components["schemas"]["lagged"];
        /** @description A scan goes on; at most about four a second for each library. */
        scan_progress: {
            /** @constant */
            type: "scan_progress";
            /** @constant */
            topic: "scans";
            seq: components["schemas"]["seq"];
            at: components["schemas"]["at"];
            library_id: components["schemas"]["id"];
            files_found: components["schemas"]["count"];
            files_new: components["schemas"]["count"];
            files_changed: components["schemas"]["count"];
            files_deleted: components["schemas"]["count"];
            files_renamed: components["schemas"]["count"];
        };
        /** @description A scan has ended. With a problem it could not go on to the end; nothing was deleted then. */
        scan_complete: {
            /** @constant */
            type: "scan_complete";
            /** @constant */
            topic: "scans";
            seq: components["schemas"]["seq"];
            at: components["schemas"]["at"];
            library_id: components["schemas"]["id"];
            files_found: components["schemas"]["count"];
            files_new: components["schemas"]["count"];
            files_changed: components["schemas"]["count"];
            files_deleted: components["schemas"]["count"];
            files_renamed: components["schemas"]["count"];
            duration_ms: number;
            problem?: components["schemas"]["problem"];
        };
        /** @description A job has begun or goes on. */
        job_progress: {
            /** @constant */
            type: "job_progress";
            /** @constant */
            topic: "jobs";
            seq: components["schemas"]["seq"];
            at: components["schemas"]["at"];
            job_id: string;
            media_id: components["schemas"]["id"];
            stage: components["schemas"]["stage"];
            /** @description How much of it is done. */
            progress: number;
            message: string;
        };
        /** @description A job is done, or had nothing to do. */
        job_complete: {
            /** @constant */
            type: "job_complete";
            /** @constant */
            topic: "jobs";
            seq: components["schemas"]["seq"];
            at: components["schemas"]["at"];
            job_id: string;
            media_id: components["schemas"]["id"];
            stage: components["schemas"]["stage"];
            /** @constant */
            progress: 1;
            message: string;
            /** @description A note, such as a truncated picture that still shows. */
            problem?: components["schemas"]["problem"];
        };
        /** @description A job has failed; it waits for its next attempt if `final` is false. */
        job_failed: {
            /** @constant */
            type: "job_failed";
            /** @constant */
            topic: "jobs";
            seq: components["schemas"]["seq"];
            at: components["schemas"]["at"];
            job_id: string;
            media_id: components["schemas"]["id"];
            stage: components["schemas"]["stage"];
            problem: components["schemas"]["problem"];
            final: boolean;
        };
        /** @enum {unknown} */
        model_role: "image_text" | "features" | "object_detection" | "text_embedding" | "ocr" | "speech" | "vad" | "face_detection" | "face_embedding" | "segmentation";
        /** @description A download goes on; at most about four a second for each model. */
        model_download_progress: {
            /** @constant */
            type: "model_download_progress";
            /** @constant */
            topic: "models";
            seq: components["schemas"]["seq"];
            at: components["schemas"]["at"];
            name: string;
            role: components["schemas"]["model_role"];
            bytes: components["schemas"]["count"];
            total: components["schemas"]["count"];
            bytes_per_second: components["schemas"]["count"];
        };
        /** @description What was going on with a model has ended: a download, well or broken off, a comparison, a removal. The state says how it stands now. */
        model_download_complete: {
            /** @constant */
            type: "model_download_complete";
            /** @constant */
            topic: "models";
            seq: components["schemas"]["seq"];
            at: components["schemas"]["at"];
            name: string;
            role: components["schemas"]["model_role"];
            /** @enum {unknown} */
            state: "absent" | "downloading" | "verifying" | "present" | "failed" | "refused" | "licence_not_accepted";
            problem?: components["schemas"]["problem"];
        };
        media_created: {
            /** @constant */
            type: "media_created";
            /** @constant */
            topic: "media";
            seq: components["schemas"]["seq"];
            at: components["schemas"]["at"];
            library_id: components["schemas"]["id"];
            media_ids: components["schemas"]["id"][];
        };
        /** @description Something new is known of these items, their picture included. */
        media_updated: {
            /** @constant */
            type: "media_updated";
            /** @constant */
            topic: "media";
            seq: components["schemas"]["seq"];
            at: components["schemas"]["at"];
            library_id: components["schemas"]["id"];
            media_ids: components["schemas"]["id"][];
        };
        media_deleted: {
            /** @constant */
            type: "media_deleted";
            /** @constant */
            topic: "media";
            seq: components["schemas"]["seq"];
            at: components["schemas"]["at"];
            library_id: components["schemas"]["id"];
            media_ids: components["schemas"]["id"][];
        };
        /** @description What the engine put right by itself: at its start, after it had ended without warning (every connection hears of that when it begins to listen), and after a worker has died. */
        consistency_repair: {
            /** @constant */
            type: "consistency_repair";
            /** @constant */
            topic: "jobs";
            seq: components["schemas"]["seq"];
            at: components["schemas"]["at"];
            /** @description Stages that were running and wait again. */
            requeued: components["schemas"]["count"];
            blobs_removed: components["schemas"]["count"];
            temporary_files_removed: components["schemas"]["count"];
        };
        /** @description Something is wrong that belongs to no single job: a full disk, a worker that does not start, a command that was not understood. */
        error: {
            /** @constant */
            type: "error";
            /** @constant */
            topic: "errors";
            seq: components["schemas"]["seq"];
            at: components["schemas"]["at"];
            code: string;
            detail: string;
            library_id?: components["schemas"]["id"];
            problem?: components["schemas"]["problem"];
        };
        /** @description Every 30 seconds, to every connection. */
        heartbeat: {
            /** @constant */
            type: "heartbeat";
            /** @constant */
            topic: "*";
            seq: components["schemas"]["seq"];
            at: components["schemas"]["at"];
        };
        /** @description The answer to ping. */
        pong: {
            /** @constant */
            type: "pong";
            /** @constant */
            topic: "*";
            seq: components["schemas"]["seq"];
            at: components["schemas"]["at"];
        };
        /** @description This connection was too slow and missed events: ask the API anew for what is shown. */
        lagged: {
            /** @constant */
            type: "lagged";
            /** @constant */
            topic: "*";
            seq: components["schemas"]["seq"];
            at: components["schemas"]["at"];
            missed: number;
        };
        command: components["schemas"]["subscribe"] | components["schemas"]["ping"];
        /** @description Hear these topics from now on, instead of those before. An empty list hears nothing. */
        subscribe: {
            /** @constant */
            type: "subscribe";
            topics: components["schemas"]["topic"][];
        };
        ping: {
            /** @constant */
            type: "ping";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
