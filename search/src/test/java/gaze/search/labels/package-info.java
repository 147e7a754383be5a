@org.jspecify.annotations.NullMarked
package gaze.search.labels;
