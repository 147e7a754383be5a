/// The index: items as documents, fed from the outbox, asked by compiled queries. The only package
/// that sees Lucene.
@NullMarked
package gaze.search.index;

import org.jspecify.annotations.NullMarked;
