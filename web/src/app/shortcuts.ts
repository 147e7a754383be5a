// The keys of features whose scripts may not be loaded yet: the list is whole from the start.
import "@/features/search/shortcuts";
import "@/features/shortcuts/shortcuts";
import "@/features/timeline/shortcuts";
import "@/features/viewer/shortcuts";
