package gaze.contract;

/// A value that the contract does not allow.
public final class RuleBroken extends IllegalArgumentException {
  private final String member;

  public RuleBroken(String member, String detail) {
    super(detail);
    this.member = member;
  }

  /// The name on the wire of what is wrong.
  public String member() {
    return member;
  }
}
