import type { components } from "./events";

export type LiveEvent = components["schemas"]["event"];
type Command = components["schemas"]["command"];

export type LiveState =
  | { readonly kind: "connecting" }
  | { readonly kind: "open" }
  /** Tried again at `retryAt` (milliseconds since the epoch). */
  | { readonly kind: "lost"; readonly retryAt: number };

/** What the channel needs of the browser; tests give a socket and a clock of their own. */
export interface Surroundings {
  open(): WebSocket;
  now(): number;
  random(): number;
  later(task: () => void, milliseconds: number): () => void;
}

export interface LiveListener {
  onState(state: LiveState): void;
  onEvent(event: LiveEvent): void;
  /** Events were missed: everything that is shown has to be asked for again. */
  onGap(): void;
}

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 15_000;
/** The engine's heart beats every 30 s; after one missed beat and a little the line is dead. */
const SILENCE_MS = 65_000;

/** A wait that doubles with every failure, half of it random so that many tabs do not knock at once. */
export function delayBefore(attempt: number, random: number): number {
  const full = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** attempt);
  return Math.round(full / 2 + (full / 2) * random);
}

/**
 * The live channel `/api/ws`: subscribes, notices silence, connects again by itself and says when
 * something may have been missed. One owner calls `start` and `stop`.
 */
export class LiveChannel {
  private socket: WebSocket | undefined;
  private attempt = 0;
  private lastSeq = 0;
  private wasOpen = false;
  private cancelTimer = () => {};

  constructor(
    private readonly around: Surroundings,
    private readonly listener: LiveListener,
  ) {}

  start(): void {
    this.cancelTimer();
    this.listener.onState({ kind: "connecting" });
    this.lastSeq = 0;
    const socket = this.around.open();
    this.socket = socket;
    socket.onopen = () => this.opened(socket);
    socket.onmessage = (message) => this.heard(socket, String(message.data));
    socket.onclose = () => this.closed(socket);
  }

  stop(): void {
    this.cancelTimer();
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
  }

  /** Skips the rest of the wait, for example when the network comes back. */
  retryNow(): void {
    if (this.socket && this.socket.readyState <= WebSocket.OPEN) return;
    this.attempt = 0;
    this.start();
  }

  private opened(socket: WebSocket): void {
    if (socket !== this.socket) return;
    this.attempt = 0;
    const subscribe: Command = { type: "subscribe", topics: ["*"] };
    socket.send(JSON.stringify(subscribe));
    this.listener.onState({ kind: "open" });
    if (this.wasOpen) this.listener.onGap();
    this.wasOpen = true;
    this.expectLife(socket);
  }

  private heard(socket: WebSocket, text: string): void {
    if (socket !== this.socket) return;
    this.expectLife(socket);
    const event = JSON.parse(text) as LiveEvent;
    const missed = this.lastSeq > 0 && event.seq > this.lastSeq + 1;
    this.lastSeq = event.seq;
    if (missed || event.type === "lagged") this.listener.onGap();
    this.listener.onEvent(event);
  }

  private expectLife(socket: WebSocket): void {
    this.cancelTimer();
    this.cancelTimer = this.around.later(() => this.closed(socket), SILENCE_MS);
  }

  private closed(socket: WebSocket): void {
    if (socket !== this.socket) return;
    this.socket = undefined;
    socket.onclose = null;
    socket.close();
    this.cancelTimer();
    const delay = delayBefore(this.attempt++, this.around.random());
    this.listener.onState({ kind: "lost", retryAt: this.around.now() + delay });
    this.cancelTimer = this.around.later(() => this.start(), delay);
  }
}

export const browserSurroundings: Surroundings = {
  // The cookie goes with the upgrade, so no token is in the address or in a subprotocol.
  open: () => new WebSocket(`${location.origin.replace(/^http/, "ws")}/api/ws`),
  now: () => Date.now(),
  random: () => Math.random(),
  later(task, milliseconds) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
};
