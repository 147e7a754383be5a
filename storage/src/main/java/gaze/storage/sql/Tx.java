package gaze.storage.sql;

import java.time.Instant;
import org.jooq.DSLContext;

/// A running write transaction.
///
/// @param changes what it has changed so far, for the outbox
/// @param now the one time of everything that it stores
record Tx(DSLContext sql, Changes changes, Instant now) {}
