package gaze.pipeline.scan;

class LibraryScanInMemoryTest extends LibraryScanContract {
  @Override
  ScanFixture.Ports ports() {
    return ScanFixture.Ports.inMemory();
  }
}
