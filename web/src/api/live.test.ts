import { beforeEach, describe, expect, it } from "vitest";
import { delayBefore, LiveChannel, type LiveEvent, type LiveState } from "./live";

/** A socket whose far end is the test. */
class Line {
  readyState: number = WebSocket.CONNECTING;
  readonly sent: string[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  send(text: string) {
    this.sent.push(text);
  }
  close() {
    this.readyState = WebSocket.CLOSED;
    this.onclose?.();
  }
  accept() {
    this.readyState = WebSocket.OPEN;
    this.onopen?.();
  }
  say(type: string, seq: number) {
    this.onmessage?.({
      data: JSON.stringify({ type, topic: "*", seq, at: "2026-01-01T00:00:00Z" }),
    });
  }
}

const lines: Line[] = [];
const states: LiveState[] = [];
const events: LiveEvent[] = [];
let gaps = 0;
let now = 0;
let timers: { at: number; task: () => void }[] = [];

function pass(milliseconds: number) {
  now += milliseconds;
  const due = timers.filter((timer) => timer.at <= now);
  timers = timers.filter((timer) => timer.at > now);
  for (const timer of due) timer.task();
}

function newChannel() {
  return new LiveChannel(
    {
      open() {
        const line = new Line();
        lines.push(line);
        return line as unknown as WebSocket;
      },
      now: () => now,
      random: () => 1,
      later(task, milliseconds) {
        const timer = { at: now + milliseconds, task };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
    },
    {
      onState: (state) => states.push(state),
      onEvent: (event) => events.push(event),
      onGap: () => {
        gaps++;
      },
    },
  );
}

const line = (index: number) => lines[index] as Line;

beforeEach(() => {
  lines.length = 0;
  states.length = 0;
  events.length = 0;
  gaps = 0;
  now = 0;
  timers = [];
});

describe("the live channel", () => {
  it("subscribes to everything once it is open", () => {
    newChannel().start();
    line(0).accept();
    expect(line(0).sent).toEqual(['{"type":"subscribe","topics":["*"]}']);
    expect(states.map((state) => state.kind)).toEqual(["connecting", "open"]);
    expect(gaps).toBe(0);
  });

  it("connects again after a loss and asks for a resync", () => {
    newChannel().start();
    line(0).accept();
    line(0).close();
    expect(states.at(-1)).toEqual({ kind: "lost", retryAt: 500 });
    pass(500);
    line(1).accept();
    expect(states.at(-1)).toEqual({ kind: "open" });
    expect(gaps).toBe(1);
  });

  it("waits longer with every failure, never longer than 15 s, never less than half", () => {
    expect([0, 1, 2, 9].map((attempt) => delayBefore(attempt, 1))).toEqual([
      500, 1000, 2000, 15000,
    ]);
    expect(delayBefore(9, 0)).toBe(7500);
  });

  it("holds a silent line for dead", () => {
    newChannel().start();
    line(0).accept();
    pass(60_000);
    line(0).say("heartbeat", 1);
    pass(64_000);
    expect(states.at(-1)?.kind).toBe("open");
    pass(1_000);
    expect(states.at(-1)?.kind).toBe("lost");
  });

  it("asks for a resync when a number is missing and when it is told that it lagged", () => {
    newChannel().start();
    line(0).accept();
    line(0).say("heartbeat", 1);
    line(0).say("heartbeat", 3);
    expect(gaps).toBe(1);
    line(0).say("lagged", 4);
    expect(gaps).toBe(2);
    expect(events).toHaveLength(3);
  });

  it("says nothing more once it is stopped", () => {
    const channel = newChannel();
    channel.start();
    line(0).accept();
    channel.stop();
    pass(100_000);
    expect(lines).toHaveLength(1);
    expect(states.at(-1)?.kind).toBe("open");
  });

  it("does not wait out the delay when told that the way is free", () => {
    const channel = newChannel();
    channel.start();
    line(0).close();
    channel.retryNow();
    line(1).accept();
    pass(100);
    expect(lines).toHaveLength(2);
  });
});
