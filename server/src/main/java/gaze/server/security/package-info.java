/// Who may come in: addresses, tokens, browser sessions, and what is never written to a log.
@NullMarked
package gaze.server.security;

import org.jspecify.annotations.NullMarked;
