/// Texts as search sees them: words with their positions, folded so that case, accents and widths
/// do not matter. The index, the questions and the explanations all read through here.
@NullMarked
package gaze.search.text;

import org.jspecify.annotations.NullMarked;
