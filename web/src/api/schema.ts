// Generated from contract/openapi.yaml by `npm run client`. Do not edit.
export interface paths {
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the engine can be used
         * @description Answers as soon as the socket is open, before database and index are.
         */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a one-time code for a browser
         * @description The code is good for one exchange within ten minutes. Only a program that holds the token can ask for one; a browser's cookie is not enough (403 `token_required`).
         */
        post: operations["createSignInCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange a one-time code for a cookie */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this browser's session */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts and sizes over all libraries */
        get: operations["stats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest log lines, newest first
         * @description Secrets are never in them; paths are shortened unless `support_mode` is on.
         */
        get: operations["logs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shutdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop the engine
         * @description Running work is handed back, the database is closed cleanly, then the process ends.
         */
        post: operations["shutdown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is set, defaults included */
        get: operations["settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change some settings
         * @description A merge patch (RFC 7396): members that are absent stay as they are, a member that is null returns to its default.
         */
        patch: operations["changeSettings"];
        trace?: never;
    };
    "/api/libraries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The libraries, by name */
        get: operations["listLibraries"];
        put?: never;
        /**
         * Open a folder in place and scan it
         * @description The folder is only read. Refused with 422: `folder_not_absolute`, `folder_not_found`,
         *     `folder_not_a_folder`, `folder_not_readable`, `folder_forbidden` (`/`, `/proc`, `/sys`,
         *     `/dev`, and the data directory with everything in it), `time_zone_unknown`; with 409:
         *     `library_exists` and `library_nested` (inside another library, or around one).
         */
        post: operations["addLibrary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/libraries/{library_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                library_id: components["parameters"]["library_id_in_path"];
            };
            cookie?: never;
        };
        /** One library */
        get: operations["library"];
        put?: never;
        post?: never;
        /**
         * Forget a library
         * @description Everything known about its items is forgotten. The files themselves are not touched.
         */
        delete: operations["removeLibrary"];
        options?: never;
        head?: never;
        /** Rename a library, or set its zone */
        patch: operations["changeLibrary"];
        trace?: never;
    };
    "/api/libraries/{library_id}/rescan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                library_id: components["parameters"]["library_id_in_path"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at the folder again
         * @description A scan that already runs goes on; with `verify` another follows it.
         */
        post: operations["rescanLibrary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/filesystem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The folders in a folder
         * @description For choosing a folder on the machine of the engine. Names of folders only, never of files;
         *     hidden folders, system folders and folders that cannot be a library are left out. Without
         *     `path`, the places to start from: the home folder, its usual picture and video folders, and
         *     mounted volumes. Refused with 422: `folder_not_absolute`, `folder_not_found`,
         *     `folder_not_a_folder`, `folder_not_readable`, `folder_forbidden`.
         */
        get: operations["listFolders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Photos and videos, in order */
        get: operations["listMedia"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/{media_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
            };
            cookie?: never;
        };
        /** Everything known about one item */
        get: operations["mediaItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Mark an item as a favourite, or not
         * @description Kept in Gaze's database; the file is not touched.
         */
        patch: operations["changeMedia"];
        trace?: never;
    };
    "/api/media/favorites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark many items as favourites, or take the mark off
         * @description All at once or none. The answer tells which of them were not so before, which is what undoing it has to change back; items that are not there are passed over.
         */
        post: operations["markFavorites"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/{media_id}/captions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
            };
            cookie?: never;
        };
        /**
         * What is said in a video, as a file of subtitles
         * @description With the corrections. A video in which nothing is said has an empty file.
         */
        get: operations["captions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/{media_id}/segments/{segment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
                segment_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct the words of a segment
         * @description The words stand when the video is transcribed anew, and are searched at once.
         */
        patch: operations["correctSegment"];
        trace?: never;
    };
    "/api/media/{media_id}/frames": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
            };
            cookie?: never;
        };
        /** The stills of a video, in time */
        get: operations["listFrames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/{media_id}/frames/{frame_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
                frame_id: string;
            };
            cookie?: never;
        };
        /** The picture of one frame */
        get: operations["frame"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/{media_id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
            };
            cookie?: never;
        };
        /**
         * The item in 512 pixels
         * @description Oriented, sRGB, its longer side at most 512 pixels; a video's poster. 404 `not_made_yet` (with `Retry-After`) while it is being made, 422 `cannot_be_made` where a problem says why.
         */
        get: operations["thumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/{media_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
            };
            cookie?: never;
        };
        /**
         * The item in 1440 pixels
         * @description Like the thumbnail, its longer side at most 1440 pixels, with the same errors.
         */
        get: operations["preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/{media_id}/full": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
            };
            cookie?: never;
        };
        /**
         * The photo at full resolution, as every browser can show it
         * @description The original itself where a browser can show it; else a picture of the same size made on demand, ahead of background work, and cached. 422 `cannot_be_made` where it cannot be made, 404 `no_full_picture` for a video, 504 `took_too_long` when the worker did not finish within a minute.
         */
        get: operations["full"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/{media_id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
            };
            cookie?: never;
        };
        /**
         * The item's main file, as it is on disk
         * @description 404 `file_missing` when it is not there any more, 409 `library_offline` when its library is away.
         */
        get: operations["original"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/{media_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
                file_id: string;
            };
            cookie?: never;
        };
        /**
         * One of the item's files, as it is on disk
         * @description The raw beside a JPEG, a sidecar, subtitles. The same errors as for the original.
         */
        get: operations["mediaFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/{media_id}/motion": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
            };
            cookie?: never;
        };
        /**
         * The moving part of a photo
         * @description The video inside a motion photo, or the video beside a Live Photo. 404 `no_motion` where there is none.
         */
        get: operations["motion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/archives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the files of many items into one download
         * @description Nothing is written: the files are read while the archive is sent. Its address is good for an hour, as often as it is wanted. 404 `not_found` where none of the items is there.
         */
        post: operations["makeArchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/archives/{archive_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                archive_id: string;
            };
            cookie?: never;
        };
        /**
         * The files as a ZIP
         * @description As they are on disk, not compressed, each under its own name; a second file of the same name is numbered. What cannot be read is left out, and a file `missing.txt` in the archive says which it was and why. Sent as it is read, so its length is not known before.
         */
        get: operations["archive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many items each bucket of an order holds
         * @description By date a bucket is a month. By size it is a step of 1, 2 or 5 times a power of ten bytes.
         *     The counts are exact, so that every item has a place in the whole order before it is loaded.
         */
        get: operations["timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/timeline/{bucket}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Items of one bucket, as columns
         * @description A bucket may hold a whole library: go on with `cursor`, or begin anywhere with `offset`. Both
         *     at once are refused.
         */
        get: operations["timelineBucket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find items
         * @description A request body, so that what people look for is in no address and in no log. A query that cannot be understood is 400 `invalid_query` with the position in `errors`.
         */
        post: operations["search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find items that look like a picture
         * @description The body is the picture itself, in any format that libraries may hold. It is looked at by the image-text model, or where there is none by the one for features, and not kept. `reference` of the answer stands for it in searches that follow: further pages, other filters, another `min_score`. 409 `model_missing` where there is neither model, 422 `cannot_be_made` where the picture cannot be read.
         */
        post: operations["searchByImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the items that a query finds fall under
         * @description Takes the request of a search and counts all that it finds, whatever its `limit`, `cursor` and `sort`. Every value says the filter that leaves just its items; put it behind the query. Counts are exact. Refused as a search would be.
         */
        post: operations["facets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What could follow in the search box
         * @description Names of filters, and values of filters that the library knows.
         */
        post: operations["completeQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The located items of an area, in clusters
         * @description Items that lie close to each other on a map of this zoom are one cluster; every item of the area is
         *     in exactly one. What is drawn at zoom z is 256 · 2^z pixels around the world (Web Mercator).
         *     Where `west` is more than `east`, the area reaches over the 180th meridian. The items of a
         *     cluster are found by the filter `area:` of a search, with its box.
         */
        get: operations["mapClusters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reindex": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Build the search index anew from the database
         * @description Searches are answered by the old index meanwhile; `search_index` of `/api/stats` says how far it is.
         */
        post: operations["reindex"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stages of items that stand in one state, the newest change first
         * @description `limit` and the page count items; each gives the jobs that fit.
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the work is, and what failed why */
        get: operations["jobSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let no further job begin
         * @description Sets `work` to `paused`. What runs may finish.
         */
        post: operations["pauseJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with the work
         * @description Sets `work` back to what it was before it was paused.
         */
        post: operations["resumeJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try what failed or was cancelled again
         * @description Of the items named, or else of every item where a stage failed for the reason given.
         */
        post: operations["retryJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel what waits and runs
         * @description Of the items named, or of every item.
         */
        post: operations["cancelJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/priority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what is on screen
         * @description The work on these items jumps the queue. The next call replaces the list; it is forgotten after a minute without one.
         */
        post: operations["prioritizeJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What went wrong with which item, the newest change first
         * @description Failures, and notes on what was done all the same. `limit` and the page count items; each gives its problems that fit.
         */
        get: operations["listProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every model there is, by role */
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take models from a folder on the engine's machine
         * @description For machines without a network: every file below the folder whose SHA-256 is in a manifest is copied, whatever its name. Refused with 422: `folder_not_absolute`, `folder_not_found`, `folder_not_a_folder`, `folder_not_readable`; with 507 `no_space`.
         */
        post: operations["importModels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name in the manifest, such as `yolox-nano`. */
                name: components["parameters"]["model_name"];
            };
            cookie?: never;
        };
        /** One model */
        get: operations["model"];
        put?: never;
        post?: never;
        /**
         * Delete the files of a model
         * @description What was downloaded or added; what it has found out stays. 422 `unsuitable` for one that is part of Gaze, or whose files lie in a folder of one's own.
         */
        delete: operations["removeModel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/{name}/download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name in the manifest, such as `yolox-nano`. */
                name: components["parameters"]["model_name"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Download a model, or go on with it
         * @description The one thing that connects to somewhere else. Its files are compared with their SHA-256, then it is tried out; `model_download_complete` tells how it ended. Refused with 409 `offline` while `offline_mode` is on and `licence_not_accepted`; with 422 `unsuitable` where it is published nowhere: the detail says what makes it.
         */
        post: operations["downloadModel"];
        /**
         * Break a download off
         * @description What has come is kept; the next download goes on there.
         */
        delete: operations["cancelDownload"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/{name}/licence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name in the manifest, such as `yolox-nano`. */
                name: components["parameters"]["model_name"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Accept the licence of a model
         * @description For every model under it. Only licences that restrict the use need this; without it such a model is off.
         */
        put: operations["acceptLicence"];
        post?: never;
        /** Accept the licence of a model no longer */
        delete: operations["withdrawLicence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/{name}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name in the manifest, such as `yolox-nano`. */
                name: components["parameters"]["model_name"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare every byte of a model again and try it out
         * @description 422 `unsuitable` for one that is not here.
         */
        post: operations["verifyModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/{name}/files": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name in the manifest, such as `yolox-nano`. */
                name: components["parameters"]["model_name"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put files of one's own in the place of a model's
         * @description The same tensors, other weights: the files are tried out instead of compared, and copied only if they pass. 422 `unsuitable` where a file is none of the model's, or one is lacking; 409 `licence_not_accepted`.
         */
        post: operations["addModelFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An answer that is an error (RFC 9457). */
        ProblemDetails: {
            /**
             * Format: uri-reference
             * @description `about:blank`; `code` tells errors apart.
             */
            type: string;
            /** @description The meaning of the status, in words. */
            title: string;
            /** Format: int32 */
            status: number;
            /** @description One sentence a person understands. */
            detail?: string;
            /**
             * @description Stable, for programs. Anywhere: `unauthorized` (401), `forbidden_host`,
             *     `forbidden_origin` (403), `not_found` (404), `method_not_allowed` (405), `not_acceptable`
             *     (406), `invalid_request`, `invalid_cursor` (400), `length_required`
             *     (411: a body whose length is not said, where it is no picture), `body_too_large` (413),
             *     `unsupported_media_type` (415), `range_not_satisfiable` (416), `starting` (503, with
             *     `Retry-After`), `broken` (503: the engine cannot work, `detail` says why), `no_space` (507),
             *     `internal` (500). The others stand at their operations.
             */
            code: string;
            /** @description What exactly is wrong, and where in the request. */
            errors?: components["schemas"]["Violation"][];
        };
        /** @description One thing wrong with a request. */
        Violation: {
            /** @description One sentence. */
            detail: string;
            /** @description The name of a parameter (`limit`), or a JSON pointer into the body (`#/limits/max_side_px`). */
            place: string;
            /**
             * Format: int32
             * @description In a query, the first wrong character (UTF-16 units, from 0).
             */
            start?: number;
            /**
             * Format: int32
             * @description In a query, the end of what is wrong, exclusive.
             */
            end?: number;
            /** @description Examples of what would be accepted in its place. */
            accepted?: string[];
        };
        /** @description An expected failure, kept with an item, a library or a job. */
        Problem: {
            stage: components["schemas"]["Stage"];
            kind: components["schemas"]["ProblemKind"];
            /** @description One sentence a person understands. */
            detail: string;
            /** @description Whether trying again can help. */
            retryable: boolean;
        };
        /**
         * @description Why something did not work.
         * @enum {string}
         */
        ProblemKind: "empty_file" | "truncated" | "unreadable" | "wrong_content" | "unsupported" | "too_large" | "permission" | "vanished" | "changed" | "timeout" | "worker_crash" | "quarantined" | "model_failed" | "no_space" | "bad_metadata" | "internal";
        /**
         * @description A step of understanding an item. Only in problems: `SCANNING`, where a folder or file could not be looked at, and `FETCHING_MODELS`, where a model could not be had.
         * @enum {string}
         */
        Stage: "SCANNING" | "FETCHING_MODELS" | "READING_METADATA" | "MAKING_PREVIEWS" | "EXTRACTING_FRAMES" | "TRANSCRIBING" | "EMBEDDING" | "EXTRACTING_FEATURES" | "DETECTING" | "READING_TEXT" | "EMBEDDING_TEXT";
        /** @enum {string} */
        StageStateName: "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED" | "SKIPPED";
        /**
         * @description Why a stage was passed over. `model_missing` and `switched_off` run by themselves later; `blocked` runs when what it reads is done.
         * @enum {string}
         */
        SkipReason: "model_missing" | "switched_off" | "not_applicable" | "blocked";
        Health: {
            status: components["schemas"]["HealthStatus"];
            /**
             * Format: uuid
             * @description A new one at every start.
             */
            engine_uuid: string;
            /** @example 0.1.0 */
            version: string;
            /** Format: int64 */
            uptime_ms: number;
            /** @description Whether every role that Gaze needs has a model that may be used: `image_text`, `object_detection` and `speech`. */
            models_ready: boolean;
            /** @description Those of them without one. */
            missing_models: components["schemas"]["ModelRole"][];
            /** @description With `error` */
            detail?: string;
        };
        /**
         * @description `starting`: the socket is open, database or index are not yet. `ready`: everything works. `error`: it cannot work, `detail` says why.
         * @enum {string}
         */
        HealthStatus: "starting" | "ready" | "error";
        SignInCode: {
            /** @description Good once. */
            code: string;
            /**
             * Format: uri
             * @description `<origin>/#code=<code>`, to be opened in a browser.
             */
            url: string;
        };
        SignIn: {
            code: string;
        };
        Stats: {
            version: string;
            /** @description Where everything lies that Gaze knows. */
            data_folder: string;
            /**
             * Format: int64
             * @description What lies there; measured now and then in the background, absent until it first was.
             */
            data_bytes?: number;
            /** Format: int64 */
            libraries: number;
            /**
             * Format: int64
             * @description Photos and videos.
             */
            items: number;
            /** Format: int64 */
            photos: number;
            /** Format: int64 */
            videos: number;
            /** Format: int64 */
            files: number;
            /**
             * Format: int64
             * @description Of all files of all libraries.
             */
            bytes: number;
            /**
             * Format: int64
             * @description Items with nothing left to do and no failure.
             */
            done: number;
            /**
             * Format: int64
             * @description Items of which a stage failed.
             */
            failed: number;
            /**
             * Format: int64
             * @description Items with work left.
             */
            pending: number;
            /**
             * Format: int64
             * @description On the volume of the data directory.
             */
            disk_free_bytes: number;
            /** Format: int64 */
            disk_total_bytes: number;
            search_index: components["schemas"]["SearchIndex"];
        };
        /**
         * @description `building` anew from the database, `following` what changes, `failing` (it tries again by itself).
         * @enum {string}
         */
        SearchIndexState: "building" | "following" | "failing";
        /** @description How far the search index is. */
        SearchIndex: {
            state: components["schemas"]["SearchIndexState"];
            /**
             * Format: int64
             * @description While `building`: items it holds so far.
             */
            items?: number;
            /**
             * Format: int64
             * @description While `building`: items it will hold.
             */
            total?: number;
            /**
             * Format: int64
             * @description While `following`: changes that searches do not see yet.
             */
            behind?: number;
            /** @description While `failing`: why. */
            detail?: string;
        };
        /** @enum {string} */
        LogLevel: "debug" | "info" | "warning" | "error";
        LogPage: {
            items: components["schemas"]["LogLine"][];
            next_cursor?: string;
        };
        LogLine: {
            /** Format: date-time */
            at: string;
            level: components["schemas"]["LogLevel"];
            logger: string;
            message: string;
            /** @description The stack trace */
            trace?: string;
        };
        /**
         * @description How hard background work works. `full`: every core, at low priority. `gentle`: one core, resting on battery or while others load the machine. `paused`: not at all.
         * @enum {string}
         */
        WorkMode: "full" | "gentle" | "paused";
        Settings: {
            work: components["schemas"]["WorkMode"];
            /**
             * @description The IANA zone assumed where neither a file nor its library says one; the machine's own by default.
             * @example Europe/Vienna
             */
            time_zone: string;
            /**
             * Format: int32
             * @description How often every library is looked at whole, beside watching it live; 0 for never, 60 by default.
             */
            rescan_minutes: number;
            /** @description Whether logs show whole paths; false by default. */
            support_mode: boolean;
            limits: components["schemas"]["Limits"];
            /** @description Whether nothing may be downloaded; false by default. */
            offline_mode: boolean;
            models: components["schemas"]["ModelChoices"];
            thresholds: components["schemas"]["Thresholds"];
            /** @description The tags that pictures get by comparison with sentences, without having been learned, once there is an image-text model. `[group] a sentence with {}` begins a group; `tag` or `tag = its words in the sentence` is a tag of it; `- words` describes pictures that get no tag of the group; `#` begins a remark. Gaze brings one. */
            vocabulary: string;
            /**
             * @description Where the map's pictures come from, with `{z}`, `{x}` and `{y}`; absent by default: then the map is the outline that Gaze brings, and no request leaves this machine.
             * @example https://tiles.example.org/{z}/{x}/{y}.png
             */
            map_tiles?: string;
        };
        /** @description How sure Gaze has to be, each from 0 to 1. */
        Thresholds: {
            /**
             * Format: double
             * @description The confidence below which a thing is not believed to be seen; absent by default, then the model's own holds. A change runs the stage DETECTING again.
             */
            object_detection?: number;
            /**
             * Format: double
             * @description The share of its group that a tag of the vocabulary needs; 0.5 by default.
             */
            tag: number;
            /**
             * Format: double
             * @description How probably right what is found by its meaning must be to be an answer; 0.5 by default.
             */
            answer: number;
        };
        /** @description What a picture may ask for before it is decoded. */
        Limits: {
            /**
             * Format: int64
             * @description What the decoder may allocate, in bytes; 419 430 400 (400 MiB) by default.
             */
            max_decode_bytes: number;
            /**
             * Format: int32
             * @description The longer side, in pixels; 40 000 by default.
             */
            max_side_px: number;
        };
        SettingsPatch: {
            /**
             * @description A work mode, or null.
             * @enum {string|null}
             */
            work?: "full" | "gentle" | "paused" | null;
            /** @description An IANA name. */
            time_zone?: string | null;
            /** Format: int32 */
            rescan_minutes?: number | null;
            support_mode?: boolean | null;
            limits?: components["schemas"]["LimitsPatch"];
            offline_mode?: boolean | null;
            models?: components["schemas"]["ModelChoicesPatch"];
            thresholds?: components["schemas"]["ThresholdsPatch"];
            /** @description The text of a vocabulary; null for the one that Gaze brings. */
            vocabulary?: string | null;
            /** @description An http or https address with `{z}`, `{x}` and `{y}`. */
            map_tiles?: string | null;
        };
        ThresholdsPatch: {
            /** Format: double */
            object_detection?: number | null;
            /** Format: double */
            tag?: number | null;
            /** Format: double */
            answer?: number | null;
        } | null;
        LimitsPatch: {
            /** Format: int64 */
            max_decode_bytes?: number | null;
            /** Format: int32 */
            max_side_px?: number | null;
        } | null;
        /**
         * @description What a model is for.
         * @enum {string}
         */
        ModelRole: "image_text" | "features" | "object_detection" | "text_embedding" | "ocr" | "speech" | "vad" | "face_detection" | "face_embedding" | "segmentation";
        /** @description The name of the model of each role; `none` where nothing is to be done that needs one. */
        ModelChoices: {
            image_text: string;
            features: string;
            object_detection: string;
            text_embedding: string;
            ocr: string;
            speech: string;
            vad: string;
            face_detection: string;
            face_embedding: string;
            segmentation: string;
        };
        /** @description Each the name of a model of that role, `none` to switch off what needs it; null for the one that Gaze prefers. */
        ModelChoicesPatch: {
            image_text?: string | null;
            features?: string | null;
            object_detection?: string | null;
            text_embedding?: string | null;
            ocr?: string | null;
            speech?: string | null;
            vad?: string | null;
            face_detection?: string | null;
            face_embedding?: string | null;
            segmentation?: string | null;
        } | null;
        ModelList: {
            items: components["schemas"]["Model"][];
            /** @description What is wrong with manifests of one's own, a sentence each, with the path. */
            faults: string[];
        };
        Model: {
            /** @description What settings and commands call it. */
            name: string;
            role: components["schemas"]["ModelRole"];
            version: string;
            title: string;
            /** @description What it is good for beside the others of its role. */
            purpose: string;
            licence: components["schemas"]["ModelLicence"];
            state: components["schemas"]["ModelState"];
            /** @description Whether it is the one of its role. */
            chosen: boolean;
            /** @description Whether Gaze calls itself incomplete without a model of this role. */
            required: boolean;
            /** @description Whether it is part of Gaze. */
            built_in: boolean;
            /** @description Whether a file of it is the owner's own. */
            own: boolean;
            /**
             * Format: int64
             * @description The size of what is downloaded, or is part of Gaze; 0 where only the owner can have it.
             */
            bytes: number;
            /**
             * Format: int64
             * @description How much of that is here.
             */
            bytes_here: number;
            /**
             * Format: int32
             * @description Of its vectors.
             */
            dimensions?: number;
            /**
             * Format: double
             * @description A result below it is left out.
             */
            threshold?: number;
            /** @description What makes its files, where they are published nowhere. */
            export?: string;
            progress?: components["schemas"]["ModelProgress"];
            problem?: components["schemas"]["Problem"];
            files: components["schemas"]["ModelFile"][];
        };
        /**
         * @description `absent`: it can be had. `downloading`, `verifying`: its files come, or are compared and tried out. `present`: it may be used. `failed`: the last attempt to get it failed, see `problem`. `refused`: it is here and does not do its work, see `problem`. `licence_not_accepted`: it is off until its licence is accepted.
         * @enum {string}
         */
        ModelState: "absent" | "downloading" | "verifying" | "present" | "failed" | "refused" | "licence_not_accepted";
        ModelLicence: {
            /** @description The SPDX identifier, or `LicenseRef-…` where there is none. */
            spdx: string;
            name: string;
            /** @description Where its text is. */
            url: string;
            /** @description Whether every use is allowed. */
            commercial: boolean;
            /** @description Whether the owner has accepted it; true where nobody has to. */
            accepted: boolean;
        };
        ModelProgress: {
            /** Format: int64 */
            bytes: number;
            /** Format: int64 */
            total: number;
            /**
             * Format: int64
             * @description Over the last few seconds.
             */
            bytes_per_second: number;
        };
        ModelFile: {
            /** @description What it is to the model, such as `vision`. */
            part: string;
            file_name: string;
            /** Format: int64 */
            bytes?: number;
            sha256?: string;
            /** @description Where it is published. */
            url?: string;
        };
        ModelImport: {
            folder_path: string;
            /** @description Only these models; all where absent. */
            names?: string[];
        };
        ModelNames: {
            names: string[];
        };
        ModelFilePaths: {
            /** @description Whole paths on the engine's machine. */
            paths: string[];
        };
        /**
         * @description `scanning` until the first scan ends, `indexing` while items are pending, `ready` when none is (even with failed ones), `offline` while the folder is away, `error` if the scan itself cannot go on.
         * @enum {string}
         */
        LibraryState: "scanning" | "indexing" | "ready" | "offline" | "error";
        Library: {
            /** Format: uuid */
            id: string;
            name: string;
            folder_path: string;
            /** @description Whether folders in the folder belong to it. */
            recursive: boolean;
            time_zone?: components["schemas"]["TimeZone"];
            state: components["schemas"]["LibraryState"];
            /** Format: int64 */
            files: number;
            /**
             * Format: int64
             * @description done + failed + pending
             */
            items: number;
            /** Format: int64 */
            done: number;
            /** Format: int64 */
            failed: number;
            /** Format: int64 */
            pending: number;
            /** Format: date-time */
            added_at: string;
            /**
             * Format: date-time
             * @description When the last complete scan ended.
             */
            scanned_at?: string;
            scan?: components["schemas"]["Scan"];
            /** @description Why changes are seen only by the regular scan, where that is so. */
            watch_note?: string;
            problem?: components["schemas"]["Problem"];
        };
        /** @description The scan that runs, or else the last one since the engine started. */
        Scan: {
            running: boolean;
            /** Format: int64 */
            files_found: number;
            /** Format: int64 */
            files_new: number;
            /** Format: int64 */
            files_changed: number;
            /** Format: int64 */
            files_deleted: number;
            /** Format: int64 */
            files_renamed: number;
            /** @description Why it did not come to its end, in one sentence. */
            detail?: string;
            /** @description What could not be looked at, such as a folder that may not be read; the first few hundred. */
            problems: components["schemas"]["ScanProblem"][];
        };
        ScanProblem: {
            path: string;
            problem: components["schemas"]["Problem"];
        };
        LibraryPage: {
            items: components["schemas"]["Library"][];
            next_cursor?: string;
        };
        NewLibrary: {
            /** @description An absolute path on the engine's machine. */
            folder_path: string;
            /** @description The folder's own name where absent. */
            name?: string;
            /** @description True where absent. */
            recursive?: boolean;
            time_zone?: components["schemas"]["TimeZone"];
        };
        /** @description What is absent stays as it is. */
        LibraryPatch: {
            name?: string;
            time_zone?: components["schemas"]["TimeZone"];
        };
        /**
         * @description The IANA zone where its pictures are assumed to be taken when neither file nor coordinates say; where absent, the one in the settings.
         * @example Europe/Vienna
         */
        TimeZone: string;
        Rescan: {
            /** @description Read every fingerprint again; false where absent. */
            verify?: boolean;
        };
        FolderListing: {
            /** @description The folder itself; absent for the places to start from. */
            path?: string;
            /** @description The folder around it */
            parent?: string;
            folders: components["schemas"]["FolderEntry"][];
        };
        FolderEntry: {
            name: string;
            path: string;
            readable: boolean;
            /**
             * Format: uuid
             * @description The library whose folder this is.
             */
            library_id?: string;
        };
        /** @enum {string} */
        MediaKind: "photo" | "video";
        /**
         * @description `date` is `captured_at`; `added` is when Gaze first saw it.
         * @enum {string}
         */
        MediaSortBy: "date" | "size" | "name" | "added";
        /** @enum {string} */
        SortOrder: "asc" | "desc";
        /**
         * @description `failed` when a stage failed, else `pending` while one waits or runs, else `done`.
         * @enum {string}
         */
        ItemState: "done" | "failed" | "pending";
        /** @description What a list shows of an item. */
        MediaSummary: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            library_id: string;
            kind: components["schemas"]["MediaKind"];
            state: components["schemas"]["ItemState"];
            /** @description Of the main file. */
            path: string;
            /** @description The main file's name. */
            name: string;
            /**
             * Format: int64
             * @description Of the main file.
             */
            bytes: number;
            favorite: boolean;
            /** Format: date-time */
            added_at: string;
            captured_at?: components["schemas"]["WallTime"];
            utc_offset?: components["schemas"]["UtcOffset"];
            /**
             * Format: int32
             * @description Pixels as displayed.
             */
            width?: number;
            /** Format: int32 */
            height?: number;
            /**
             * Format: int64
             * @description Of a video.
             */
            duration_ms?: number;
            rating?: components["schemas"]["Rating"];
            title?: string;
            placeholder?: components["schemas"]["Placeholder"];
        };
        MediaPage: {
            items: components["schemas"]["MediaSummary"][];
            next_cursor?: string;
        };
        MediaPatch: {
            favorite: boolean;
        };
        Favorites: {
            media_ids: components["schemas"]["ManyItems"];
            favorite: boolean;
        };
        ManyItems: string[];
        ItemIds: {
            media_ids: string[];
        };
        /**
         * @description Of each item `main` its main file, or `all` its files: the raw beside a JPEG, the video of a Live Photo, sidecars too.
         * @enum {string}
         */
        ArchiveParts: "main" | "all";
        NewArchive: {
            media_ids: components["schemas"]["ManyItems"];
            parts?: components["schemas"]["ArchiveParts"];
        };
        Archive: {
            /** Format: uuid */
            id: string;
            /**
             * @description Where it is fetched, on the engine.
             * @example /api/archives/01970000-0000-7000-8000-000000000001
             */
            url: string;
            /**
             * Format: int64
             * @description How many it will hold.
             */
            files: number;
            /**
             * Format: int64
             * @description Of these files together.
             */
            bytes: number;
        };
        /**
         * Format: local-date-time
         * @description The time on the wall where the picture was taken, without offset.
         * @example 2019-03-21T11:04:22.348
         */
        WallTime: string;
        /**
         * @description Where known.
         * @example +01:00
         */
        UtcOffset: string;
        /**
         * Format: int32
         * @description 1 to 5 stars, or -1 for rejected; absent where there is none.
         */
        Rating: number;
        /**
         * @description A blurred picture in a few characters (BlurHash).
         * @example LEHV6nWB2yk8pyo0adR*.7kCMdnj
         */
        Placeholder: string;
        /**
         * @description How the zone of `captured_at` is known.
         * @enum {string}
         */
        ZoneFrom: "file" | "coordinates" | "assumed";
        /**
         * @description Where `captured_at` was read.
         * @enum {string}
         */
        CapturedFrom: "exif" | "gps" | "quicktime" | "xmp" | "takeout" | "filename" | "mtime";
        /** @enum {string} */
        FileRole: "original" | "raw" | "jpeg" | "edited" | "live_video" | "sidecar" | "subtitle";
        /** @description Everything known about one photo or video. Lists are empty where nothing is known. */
        MediaItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            library_id: string;
            kind: components["schemas"]["MediaKind"];
            state: components["schemas"]["ItemState"];
            /** @description Of the main file. */
            path: string;
            /** @description The main file's name. */
            name: string;
            /** Format: date-time */
            added_at: string;
            captured_at?: components["schemas"]["WallTime"];
            utc_offset?: components["schemas"]["UtcOffset"];
            /**
             * @description An IANA name
             * @example Europe/Vienna
             */
            time_zone?: string;
            zone_from?: components["schemas"]["ZoneFrom"];
            captured_from?: components["schemas"]["CapturedFrom"];
            /**
             * Format: int32
             * @description Pixels as displayed.
             */
            width?: number;
            /** Format: int32 */
            height?: number;
            /**
             * Format: int32
             * @description Clockwise degrees that were applied to reach the displayed picture.
             */
            rotation?: number;
            /** Format: int64 */
            duration_ms?: number;
            video?: components["schemas"]["VideoTrack"];
            audio?: components["schemas"]["AudioTrack"];
            camera?: components["schemas"]["Camera"];
            exposure?: components["schemas"]["Exposure"];
            location?: components["schemas"]["Location"];
            place?: components["schemas"]["Place"];
            rating?: components["schemas"]["Rating"];
            title?: string;
            description?: string;
            keywords: string[];
            favorite: boolean;
            placeholder?: components["schemas"]["Placeholder"];
            /** @description The main file first. */
            files: components["schemas"]["MediaFile"][];
            /** @description Items whose files are equal byte for byte. */
            duplicate_ids: string[];
            /** @description 64 bits that change little when a picture is scaled or recompressed. */
            phash?: string;
            /** @description The dominant colours, the largest share first. */
            colors: components["schemas"]["DominantColor"][];
            /** @description Every stage that applies to the kind of item, by name. */
            stages: {
                [key: string]: components["schemas"]["StageState"];
            };
            /** @description Of every stage, failures and notes alike. */
            problems: components["schemas"]["Problem"][];
            scenes: components["schemas"]["Scene"][];
            segments: components["schemas"]["Segment"][];
            detections: components["schemas"]["Detection"][];
            /** @description Words read in the picture. */
            text: components["schemas"]["TextLine"][];
            people: components["schemas"]["PersonRef"][];
            /** @description Paths from the general to the special, such as `event/birthday`; the surest first. */
            tags: string[];
        };
        VideoTrack: {
            /**
             * @description As FFmpeg names it.
             * @example h264
             */
            codec: string;
            /**
             * Format: double
             * @description Average frames per second.
             */
            fps?: number;
            /**
             * Format: int64
             * @description Bits per second.
             */
            bit_rate?: number;
            hdr: boolean;
        };
        AudioTrack: {
            /**
             * @description As FFmpeg names it.
             * @example aac
             */
            codec: string;
            /** Format: int32 */
            channels: number;
            /**
             * Format: int32
             * @description Hertz.
             */
            sample_rate: number;
        };
        Camera: {
            make?: string;
            model?: string;
            lens?: string;
        };
        Exposure: {
            /**
             * Format: double
             * @description Seconds.
             */
            time_s?: number;
            /** Format: double */
            f_number?: number;
            /** Format: int32 */
            iso?: number;
            /**
             * Format: double
             * @description Millimetres.
             */
            focal_mm?: number;
            /**
             * Format: double
             * @description Millimetres
             */
            focal_35mm?: number;
            /** @description Whether it fired. */
            flash?: boolean;
            /**
             * Format: double
             * @description EV.
             */
            bias?: number;
        };
        Location: {
            /**
             * Format: double
             * @description Degrees
             */
            lat: number;
            /** Format: double */
            lon: number;
            /**
             * Format: double
             * @description Metres above sea level.
             */
            alt?: number;
        };
        /** @description The nearest named place (GeoNames). */
        Place: {
            name: string;
            region?: string;
            country: string;
            /** @description ISO 3166-1 alpha-2. */
            country_code: string;
        };
        MediaFile: {
            /** Format: uuid */
            id: string;
            path: string;
            role: components["schemas"]["FileRole"];
            /** Format: int64 */
            bytes: number;
            fingerprint: string;
            /** @example image/jpeg */
            mime: string;
            motion?: components["schemas"]["MotionPart"];
        };
        /** @description A video inside the file. */
        MotionPart: {
            /**
             * Format: int64
             * @description Where it begins
             */
            offset: number;
            /** Format: int64 */
            bytes: number;
            mime: string;
            /** Format: int64 */
            duration_ms?: number;
        };
        DominantColor: {
            /** @description sRGB. */
            hex: string;
            /**
             * Format: double
             * @description Of the picture's area.
             */
            share: number;
        };
        StageState: {
            state: components["schemas"]["StageStateName"];
            reason?: components["schemas"]["SkipReason"];
            /** @description The model that did it and its version. */
            model?: string;
            problem?: components["schemas"]["Problem"];
        };
        /** @description Fractions of the displayed picture. */
        Box: {
            /** Format: double */
            x: number;
            /** Format: double */
            y: number;
            /** Format: double */
            width: number;
            /** Format: double */
            height: number;
        };
        /** @description A stretch of a video between cuts. */
        Scene: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            start_ms: number;
            /** Format: int64 */
            end_ms: number;
            /** Format: uuid */
            frame_id?: string;
            mode?: string;
        };
        /** @enum {string} */
        CaptionFormat: "vtt" | "srt";
        /**
         * @description Where the words come from; `speech` is what a model heard.
         * @enum {string}
         */
        SegmentSource: "subtitle_file" | "subtitle_track" | "speech";
        SegmentPatch: {
            text: string;
        };
        /** @description A piece of a video's transcript. */
        Segment: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            start_ms: number;
            /** Format: int64 */
            end_ms: number;
            text: string;
            /**
             * @description A BCP 47 tag
             * @example de
             * @example pt-BR
             */
            language?: string;
            /** Format: double */
            confidence?: number;
            source: components["schemas"]["SegmentSource"];
            /** @description Whether a person corrected the words. */
            edited: boolean;
        };
        Detection: {
            label: string;
            /** Format: double */
            confidence: number;
            box: components["schemas"]["Box"];
            /** Format: uuid */
            frame_id?: string;
        };
        TextLine: {
            text: string;
            /** Format: double */
            confidence: number;
            box: components["schemas"]["Box"];
            /** Format: uuid */
            frame_id?: string;
        };
        PersonRef: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        Frame: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            time_ms: number;
            /** @description Where its picture is, below the origin. */
            url: string;
        };
        FramePage: {
            items: components["schemas"]["Frame"][];
            next_cursor?: string;
        };
        /**
         * @description By the time on the wall, or by the bytes of all files of an item.
         * @enum {string}
         */
        TimelineOrder: "newest" | "oldest" | "largest" | "smallest";
        Timeline: {
            items: components["schemas"]["TimelineBucket"][];
            /**
             * Format: int64
             * @description Items in all buckets.
             */
            total: number;
        };
        TimelineBucket: {
            /** @description Year and month of `captured_at`, or the least number of bytes. */
            bucket: string;
            /** Format: int64 */
            count: number;
        };
        /** @description Parallel arrays; the same index in each is the same item. */
        TimelineColumns: {
            bucket: string;
            id: string[];
            kind: components["schemas"]["MediaKind"][];
            /** @description Displayed width divided by height, in thousandths precision; 1 while unknown. */
            ratio: number[];
            captured_at: components["schemas"]["WallTime"][];
            /** @description 0 for photos, and while unknown. */
            duration_ms: number[];
            /** @description BlurHash; empty while there is none. */
            placeholder: string[];
            /** @description The town where it was taken; empty while unknown. */
            place: string[];
            favorite: boolean[];
            /** @description How many files are this item. */
            files: number[];
            /** @description The size of all its files. */
            bytes: number[];
            /** @description A sum of: 1 it moves (Live or motion photo), 2 it has more than one file, 8 a stage of it failed, 16 stages of it are still to come. */
            flags: number[];
            next_cursor?: string;
        };
        /**
         * @description Which senses answer; `all` where absent.
         * @enum {string}
         */
        SearchMode: "all" | "transcript" | "visual" | "both";
        /**
         * @description Best first where absent; `date` is newest first.
         * @enum {string}
         */
        SearchSort: "relevance" | "date";
        SearchRequest: {
            /**
             * @description Words, quoted phrases and filters. Empty means everything that the other members allow.
             * @example zoey "happy birthday" type:video after:2023-06
             */
            query: string;
            mode?: components["schemas"]["SearchMode"];
            /** @description Only items where all of these were seen. */
            labels?: string[];
            /** Format: uuid */
            library_id?: string;
            /**
             * Format: uuid
             * @description A picture that was searched by before, see `/api/search/image`. The engine knows the last 100 until it ends; 404 where it does not know it any more.
             */
            reference?: string;
            sort?: components["schemas"]["SearchSort"];
            /**
             * Format: int32
             * @description Items; 50 where absent.
             */
            limit?: number;
            cursor?: string;
            /**
             * Format: double
             * @description The cut-off; 0 gives everything that matches at all.
             */
            min_score?: number;
        };
        SearchPage: {
            items: components["schemas"]["SearchHit"][];
            next_cursor?: string;
            /**
             * Format: uuid
             * @description The picture that was searched by.
             */
            reference?: string;
            total: components["schemas"]["SearchTotal"];
            /** @description What of the query was understood as more than words, in the order of the query. */
            chips: components["schemas"]["Chip"][];
            /** @description Where nothing was found, how much each part of the query finds alone; else empty. */
            parts: components["schemas"]["QueryPart"][];
            /** @description Where nothing was found, queries like it that find something: with a slip of the pen mended, or with as little left out as will do; else empty. */
            alternatives: components["schemas"]["AlternativeQuery"][];
        };
        /** @description How many items answer. */
        SearchTotal: {
            /** Format: int64 */
            items: number;
            /** @description False where there are at least so many. */
            exact: boolean;
        };
        QueryPart: {
            text: string;
            /**
             * Format: int32
             * @description First character in the query (UTF-16 units).
             */
            start: number;
            /**
             * Format: int32
             * @description Exclusive.
             */
            end: number;
            /**
             * Format: int64
             * @description How many items it finds without the others.
             */
            items: number;
        };
        AlternativeQuery: {
            query: string;
            /**
             * Format: int64
             * @description How many items it finds.
             */
            items: number;
        };
        Facets: {
            /**
             * Format: int64
             * @description How many items were counted.
             */
            total: number;
            items: components["schemas"]["Facet"][];
        };
        /** @enum {string} */
        FacetName: "year" | "type" | "camera" | "label" | "tag";
        Facet: {
            name: components["schemas"]["FacetName"];
            /** @description Years from the newest down; others the commonest first, at most 50. */
            values: components["schemas"]["FacetValue"][];
        };
        FacetValue: {
            /** @example 2023 */
            value: string;
            /**
             * @description As it is written in a query.
             * @example date:2023
             */
            filter: string;
            /** Format: int64 */
            count: number;
        };
        /** @description A part of the query that filters; written out or understood from plain words. Putting `label` in its place makes it exact; putting it in quotes makes it mere words. */
        Chip: {
            /** @example date */
            filter: string;
            /** @example 2023-06..2023-08 */
            value: string;
            /**
             * @description The filter as it would be written out.
             * @example date:2023-06..2023-08
             */
            label: string;
            /**
             * @description As it stands in the query.
             * @example summer 2023
             */
            text: string;
            /** @description Whether plain words were taken for it; they are searched for as words too. */
            understood: boolean;
            /** @description Whether what meets the filter is left out. */
            excluded: boolean;
            /**
             * Format: int32
             * @description First character in the query (UTF-16 units).
             */
            start: number;
            /**
             * Format: int32
             * @description Exclusive.
             */
            end: number;
        };
        /** @description One item; its own times, score and why are those of its best moment. */
        SearchHit: {
            /** Format: uuid */
            media_id: string;
            /** Format: uuid */
            library_id: string;
            kind: components["schemas"]["MediaKind"];
            path: string;
            captured_at?: components["schemas"]["WallTime"];
            /** Format: double */
            score: number;
            components: components["schemas"]["ScoreComponents"];
            why: components["schemas"]["Reason"][];
            /** Format: uuid */
            frame_id?: string;
            /** Format: uuid */
            scene_id?: string;
            /** Format: int64 */
            start_ms?: number;
            /** Format: int64 */
            end_ms?: number;
            /** @description Of videos only; best first. */
            moments: components["schemas"]["Moment"][];
        };
        Moment: {
            /** Format: uuid */
            media_id: string;
            /** Format: uuid */
            library_id: string;
            kind: components["schemas"]["MediaKind"];
            path: string;
            /** Format: double */
            score: number;
            components: components["schemas"]["ScoreComponents"];
            why: components["schemas"]["Reason"][];
            /** Format: uuid */
            frame_id?: string;
            /** Format: uuid */
            scene_id?: string;
            /** Format: int64 */
            start_ms?: number;
            /** Format: int64 */
            end_ms?: number;
        };
        /** @description What each sense contributed, 0 to 1; a sense that could not answer is absent. */
        ScoreComponents: {
            [key: string]: number;
        };
        /**
         * @description Where the words were found. `label` is a thing that is seen, `tag` the path of a tag, `text` stands in the picture, `speech` is said; `meaning` is a passage that means something like the query, `visual` a picture that looks like it.
         * @enum {string}
         */
        ReasonField: "name" | "folder" | "title" | "description" | "keyword" | "place" | "camera" | "lens" | "label" | "tag" | "text" | "speech" | "visual" | "meaning" | "filter";
        /** @description One reason for a hit, to be shown as it is. */
        Reason: {
            field: components["schemas"]["ReasonField"];
            /** @description The words around the match; for a filter, what it asked. */
            text: string;
            /** @description The parts of `text` that matched. */
            marks: components["schemas"]["Mark"][];
        };
        Mark: {
            /**
             * Format: int32
             * @description First character (UTF-16 units).
             */
            start: number;
            /**
             * Format: int32
             * @description Exclusive.
             */
            end: number;
        };
        CompletionRequest: {
            query: string;
            /**
             * Format: int32
             * @description Where the person types (UTF-16 units); the end where absent.
             */
            caret?: number;
        };
        Completions: {
            items: components["schemas"]["Completion"][];
        };
        /** @description Put `insert` in place of the characters from `start` to `end`. */
        Completion: {
            /** @example camera:"FUJIFILM X100V" */
            insert: string;
            /** @example FUJIFILM X100V */
            label: string;
            /** Format: int32 */
            start: number;
            /** Format: int32 */
            end: number;
            /**
             * Format: int64
             * @description How many items have it
             */
            count?: number;
        };
        MapClusters: {
            items: components["schemas"]["MapCluster"][];
            /**
             * Format: int64
             * @description Items of all clusters together.
             */
            total: number;
            /**
             * Format: int32
             * @description The zoom that the clusters are for; less than was asked where the area is too large for that.
             */
            zoom: number;
        };
        MapCluster: {
            /**
             * Format: double
             * @description The middle of its items.
             */
            lat: number;
            /** Format: double */
            lon: number;
            /** Format: int64 */
            count: number;
            /**
             * Format: uuid
             * @description Its newest item.
             */
            media_id: string;
            box: components["schemas"]["MapBox"];
            /** @description Where the newest item was taken. */
            place?: string;
            /** @description In which country, ISO 3166 alpha-2. */
            country_code?: string;
            /** @description Whether all of its items were taken there. */
            one_place: boolean;
            /** @description Whether all of its items were taken in that country. */
            one_country: boolean;
        };
        /** @description The smallest that holds all items; `west` is more than `east` where it reaches over the 180th meridian. */
        MapBox: {
            /** Format: double */
            west: number;
            /** Format: double */
            south: number;
            /** Format: double */
            east: number;
            /** Format: double */
            north: number;
        };
        /** @description One stage of one item. */
        Job: {
            /** @description Stable: the item and the stage, `<media_id>.<stage>`. */
            id: string;
            /** Format: uuid */
            media_id: string;
            /** Format: uuid */
            library_id: string;
            kind: components["schemas"]["MediaKind"];
            /** @description Of the item's main file. */
            path: string;
            stage: components["schemas"]["Stage"];
            state: components["schemas"]["StageStateName"];
            /** Format: int32 */
            attempts: number;
            /**
             * Format: double
             * @description While it runs.
             */
            progress?: number;
            reason?: components["schemas"]["SkipReason"];
            problem?: components["schemas"]["Problem"];
            /**
             * Format: date-time
             * @description While it runs.
             */
            started_at?: string;
            /**
             * Format: date-time
             * @description When a waiting retry may run.
             */
            not_before?: string;
        };
        JobPage: {
            items: components["schemas"]["Job"][];
            next_cursor?: string;
        };
        JobSummary: {
            work: components["schemas"]["WorkMode"];
            /** @description Why nothing runs although something waits, in one sentence. */
            waiting_because?: string;
            worker: components["schemas"]["WorkerHealth"];
            /** @description What the worker has in hand, in every library. */
            running: components["schemas"]["RunningJob"][];
            /** @description In order of work. */
            stages: components["schemas"]["StageCounts"][];
            /** @description In every library, the most frequent reason first. */
            failures: components["schemas"]["FailureGroup"][];
        };
        /** @description The process that reads the files. It is started when there is something to do, ends when there has been nothing for a while, and is started again when it dies. */
        WorkerHealth: {
            /** @description Whether the process is there. */
            running: boolean;
            /**
             * Format: int64
             * @description What it holds in memory, where the system tells.
             */
            memory_bytes?: number;
            /**
             * Format: int32
             * @description How often it ended without being asked to since the engine started.
             */
            deaths: number;
        };
        StageCounts: {
            stage: components["schemas"]["Stage"];
            /** Format: int64 */
            queued: number;
            /** Format: int64 */
            running: number;
            /** Format: int64 */
            done: number;
            /** Format: int64 */
            failed: number;
            /** Format: int64 */
            cancelled: number;
            /** Format: int64 */
            skipped: number;
        };
        RunningJob: {
            /** Format: uuid */
            media_id: string;
            stage: components["schemas"]["Stage"];
            /** Format: double */
            progress: number;
        };
        FailureGroup: {
            stage: components["schemas"]["Stage"];
            kind: components["schemas"]["ProblemKind"];
            /** Format: int64 */
            count: number;
            retryable: boolean;
            /** @description The most frequent sentence of them. */
            example: string;
        };
        /** @description Either `media_ids`, or a reason by `stage` and `kind`; with none of them everything that failed. */
        Retry: {
            media_ids?: string[];
            stage?: components["schemas"]["Stage"];
            kind?: components["schemas"]["ProblemKind"];
        };
        Cancel: {
            /** @description Every item where absent. */
            media_ids?: string[];
        };
        ItemCount: {
            /**
             * Format: int64
             * @description How many items it was.
             */
            count: number;
        };
        OnScreen: {
            media_ids: string[];
        };
        ProblemPage: {
            items: components["schemas"]["ProblemEntry"][];
            next_cursor?: string;
        };
        ProblemEntry: {
            /** Format: uuid */
            library_id: string;
            /** Format: uuid */
            media_id: string;
            /** @description Of the item's main file. */
            path: string;
            problem: components["schemas"]["Problem"];
        };
    };
    responses: {
        /** @description Refused, or not possible; `code` says why. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The whole picture. */
        Picture: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Accept-Ranges": components["headers"]["Accept-Ranges"];
                [name: string]: unknown;
            };
            content: {
                "image/*": Blob;
            };
        };
        /** @description The whole file, in its own type. */
        File: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Accept-Ranges": components["headers"]["Accept-Ranges"];
                "Content-Disposition": components["headers"]["Content-Disposition"];
                [name: string]: unknown;
            };
            content: {
                "*/*": Blob;
            };
        };
        /** @description The range that was asked for. */
        Part: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Content-Range": components["headers"]["Content-Range"];
                [name: string]: unknown;
            };
            content: {
                "*/*": Blob;
            };
        };
        /** @description The bytes that the caller has are still right. */
        Unchanged: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /** @description Where the page before ended; 400 `invalid_cursor` for one that this list did not make. */
        cursor: string;
        /** @description At most this many; 50 where absent. */
        limit: number;
        /** @description Only this library. */
        library_id: string;
        /** @description Newest first where absent. */
        timeline_order: components["schemas"]["TimelineOrder"];
        /** @description The name in the manifest, such as `yolox-nano`. */
        model_name: string;
        library_id_in_path: string;
        media_id_in_path: string;
        /** @description True to have the browser save it under its name. Files that a browser might run are always sent that way. */
        download: boolean;
    };
    requestBodies: never;
    headers: {
        /** @description Changes when the bytes do. */
        ETag: string;
        "Accept-Ranges": "bytes";
        /** @description `inline` or `attachment`, with the name of the file. */
        "Content-Disposition": string;
        "Content-Range": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the engine, whichever it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    createSignInCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code, and the address to open. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInCode"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Signed in. The cookie is HttpOnly and SameSite=Strict and named after the engine's uuid. */
            204: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `sign_in_code_invalid`: unknown, used or too old. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out; the cookie is taken back and no longer good. */
            204: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refused"];
        };
    };
    stats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stats"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    logs: {
        parameters: {
            query?: {
                /** @description Only lines at least this serious. */
                level?: components["schemas"]["LogLevel"];
                /** @description Where the page before ended; 400 `invalid_cursor` for one that this list did not make. */
                cursor?: components["parameters"]["cursor"];
                /** @description At most this many; 50 where absent. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogPage"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    shutdown: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is stopping. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refused"];
        };
    };
    settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every setting with its value. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    changeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsPatch"];
            };
        };
        responses: {
            /** @description Every setting, after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    listLibraries: {
        parameters: {
            query?: {
                /** @description Where the page before ended; 400 `invalid_cursor` for one that this list did not make. */
                cursor?: components["parameters"]["cursor"];
                /** @description At most this many; 50 where absent. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryPage"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    addLibrary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLibrary"];
            };
        };
        responses: {
            /** @description The library; its first scan has begun. */
            201: {
                headers: {
                    /** @description Where the library is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Library"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    library: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                library_id: components["parameters"]["library_id_in_path"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The library. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Library"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    removeLibrary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                library_id: components["parameters"]["library_id_in_path"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Forgotten. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refused"];
        };
    };
    changeLibrary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                library_id: components["parameters"]["library_id_in_path"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LibraryPatch"];
            };
        };
        responses: {
            /** @description The library, after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Library"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    rescanLibrary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                library_id: components["parameters"]["library_id_in_path"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Rescan"];
            };
        };
        responses: {
            /** @description The library; the scan has begun or is waiting for its turn. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Library"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    listFolders: {
        parameters: {
            query?: {
                /** @description An absolute path. */
                path?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The folder and what it holds, by name; at most 10 000. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FolderListing"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    listMedia: {
        parameters: {
            query?: {
                kind?: components["schemas"]["MediaKind"];
                /** @description Only this library. */
                library_id?: components["parameters"]["library_id"];
                /** @description Only favourites (true) or only others (false). */
                favorite?: boolean;
                /** @description Only items with a file at this absolute path, or anywhere below it. */
                path?: string;
                /** @description What to order by; by date where absent. */
                sort_by?: components["schemas"]["MediaSortBy"];
                /** @description Which way; descending where absent. */
                sort?: components["schemas"]["SortOrder"];
                /** @description Where the page before ended; 400 `invalid_cursor` for one that this list did not make. */
                cursor?: components["parameters"]["cursor"];
                /** @description At most this many; 50 where absent. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaPage"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    mediaItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaItem"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    changeMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MediaPatch"];
            };
        };
        responses: {
            /** @description The item, after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaItem"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    markFavorites: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Favorites"];
            };
        };
        responses: {
            /** @description The items that were changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemIds"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    captions: {
        parameters: {
            query?: {
                /** @description WebVTT (`vtt`) where nothing is said, or SubRip (`srt`). */
                format?: components["schemas"]["CaptionFormat"];
                /** @description A BCP 47 tag; only what is said in this language. Everything where it is left out. */
                language?: string;
            };
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, in UTF-8. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/vtt": Blob;
                    "application/x-subrip": Blob;
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    correctSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
                segment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentPatch"];
            };
        };
        responses: {
            /** @description The segment, after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    listFrames: {
        parameters: {
            query?: {
                /** @description Where the page before ended; 400 `invalid_cursor` for one that this list did not make. */
                cursor?: components["parameters"]["cursor"];
                /** @description At most this many; 50 where absent. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. A photo has none beside its preview. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FramePage"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    frame: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
                frame_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Picture"];
            206: components["responses"]["Part"];
            304: components["responses"]["Unchanged"];
            default: components["responses"]["Refused"];
        };
    };
    thumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Picture"];
            206: components["responses"]["Part"];
            304: components["responses"]["Unchanged"];
            default: components["responses"]["Refused"];
        };
    };
    preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Picture"];
            206: components["responses"]["Part"];
            304: components["responses"]["Unchanged"];
            default: components["responses"]["Refused"];
        };
    };
    full: {
        parameters: {
            query?: {
                /** @description Which of the item's files, such as the raw beside a JPEG; the main file where absent. */
                file_id?: string;
            };
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Picture"];
            206: components["responses"]["Part"];
            304: components["responses"]["Unchanged"];
            default: components["responses"]["Refused"];
        };
    };
    original: {
        parameters: {
            query?: {
                /** @description True to have the browser save it under its name. Files that a browser might run are always sent that way. */
                download?: components["parameters"]["download"];
            };
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["File"];
            206: components["responses"]["Part"];
            304: components["responses"]["Unchanged"];
            default: components["responses"]["Refused"];
        };
    };
    mediaFile: {
        parameters: {
            query?: {
                /** @description True to have the browser save it under its name. Files that a browser might run are always sent that way. */
                download?: components["parameters"]["download"];
            };
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["File"];
            206: components["responses"]["Part"];
            304: components["responses"]["Unchanged"];
            default: components["responses"]["Refused"];
        };
    };
    motion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: components["parameters"]["media_id_in_path"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["File"];
            206: components["responses"]["Part"];
            304: components["responses"]["Unchanged"];
            default: components["responses"]["Refused"];
        };
    };
    makeArchive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewArchive"];
            };
        };
        responses: {
            /** @description Where it can be fetched. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archive"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                archive_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": Blob;
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    timeline: {
        parameters: {
            query?: {
                /** @description Newest first where absent. */
                order?: components["parameters"]["timeline_order"];
                /** @description Only this library. */
                library_id?: components["parameters"]["library_id"];
                kind?: components["schemas"]["MediaKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every bucket that holds an item, in the order's own order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    timelineBucket: {
        parameters: {
            query?: {
                /** @description Newest first where absent. */
                order?: components["parameters"]["timeline_order"];
                /** @description Only this library. */
                library_id?: components["parameters"]["library_id"];
                kind?: components["schemas"]["MediaKind"];
                /** @description Where the page before ended; 400 `invalid_cursor` for one that this list did not make. */
                cursor?: components["parameters"]["cursor"];
                /** @description How many of the bucket's items to leave out; none where absent. */
                offset?: number;
                /** @description At most this many items; 5000 where absent. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description A bucket as `/api/timeline` names it in the same order, `2024-07` or `5000000`. */
                bucket: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Columns of equal length; empty ones where there is no item. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineColumns"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchRequest"];
            };
        };
        responses: {
            /** @description One page, best first. Nothing above the cut-off is an empty page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    searchByImage: {
        parameters: {
            query?: {
                /** @description Filters that items must meet, and words that they must have; none where absent. */
                query?: string;
                /** @description Only this library. */
                library_id?: components["parameters"]["library_id"];
                /** @description Items; 50 where absent. */
                limit?: number;
                /** @description The least similarity, where 1 is the same; 0.8 where absent or 0. */
                min_score?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": Blob;
                "image/*": Blob;
            };
        };
        responses: {
            /** @description The first page, the likest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    facets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchRequest"];
            };
        };
        responses: {
            /** @description The facets that have a value. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Facets"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    completeQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompletionRequest"];
            };
        };
        responses: {
            /** @description The best continuations, likeliest first; at most 20. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Completions"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    mapClusters: {
        parameters: {
            query: {
                /** @description Degrees, as all four edges; the edges belong to the area. */
                west: number;
                south: number;
                east: number;
                /** @description Not less than `south`. */
                north: number;
                zoom: number;
                kind?: components["schemas"]["MediaKind"];
                /** @description Only this library. */
                library_id?: components["parameters"]["library_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clusters, the largest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapClusters"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    reindex: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is being built. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refused"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description Only jobs in this state; `RUNNING` where absent. */
                state?: components["schemas"]["StageStateName"];
                stage?: components["schemas"]["Stage"];
                /** @description Only with a problem of this kind. */
                kind?: components["schemas"]["ProblemKind"];
                /** @description Where the page before ended; 400 `invalid_cursor` for one that this list did not make. */
                cursor?: components["parameters"]["cursor"];
                /** @description At most this many; 50 where absent. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    jobSummary: {
        parameters: {
            query?: {
                /** @description Only this library. */
                library_id?: components["parameters"]["library_id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts per stage and failures by reason. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobSummary"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    pauseJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Paused. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refused"];
        };
    };
    resumeJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Going on. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refused"];
        };
    };
    retryJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Retry"];
            };
        };
        responses: {
            /** @description How many items wait again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemCount"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    cancelJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Cancel"];
            };
        };
        responses: {
            /** @description How many items it was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemCount"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    prioritizeJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnScreen"];
            };
        };
        responses: {
            /** @description Noted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refused"];
        };
    };
    listProblems: {
        parameters: {
            query?: {
                stage?: components["schemas"]["Stage"];
                kind?: components["schemas"]["ProblemKind"];
                /** @description Only this library. */
                library_id?: components["parameters"]["library_id"];
                /** @description Where the page before ended; 400 `invalid_cursor` for one that this list did not make. */
                cursor?: components["parameters"]["cursor"];
                /** @description At most this many; 50 where absent. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemPage"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    listModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The models; those that are part of Gaze's manifest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelList"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    importModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModelImport"];
            };
        };
        responses: {
            /** @description The models of which something was found; each is compared and tried out next. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelNames"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name in the manifest, such as `yolox-nano`. */
                name: components["parameters"]["model_name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    removeModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name in the manifest, such as `yolox-nano`. */
                name: components["parameters"]["model_name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are being deleted. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refused"];
        };
    };
    downloadModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name in the manifest, such as `yolox-nano`. */
                name: components["parameters"]["model_name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It comes, or is here already. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    cancelDownload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name in the manifest, such as `yolox-nano`. */
                name: components["parameters"]["model_name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No more of it comes. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refused"];
        };
    };
    acceptLicence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name in the manifest, such as `yolox-nano`. */
                name: components["parameters"]["model_name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model, after that. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    withdrawLicence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name in the manifest, such as `yolox-nano`. */
                name: components["parameters"]["model_name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model, after that. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    verifyModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name in the manifest, such as `yolox-nano`. */
                name: components["parameters"]["model_name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is being verified; `model_download_complete` tells how it ended. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    addModelFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name in the manifest, such as `yolox-nano`. */
                name: components["parameters"]["model_name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModelFilePaths"];
            };
        };
        responses: {
            /** @description They are being tried out; `model_download_complete` tells how it ended. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
}
