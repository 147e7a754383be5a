import { useMutation } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Refusal } from "@/api/client";
import { signIn } from "@/api/commands";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/TextField";
import { useTitle } from "@/ui/useTitle";
import { codeOf } from "./code";

export interface SignInProps {
  /** The address held a code that was not good. */
  readonly codeRefused: boolean;
  readonly onSignedIn: () => void;
}

/** The only screen without a sign-in; the address it stands in for is kept and shown afterwards. */
export function SignIn({ codeRefused, onSignedIn }: SignInProps) {
  const { t } = useWords();
  useTitle(t.signIn.title);
  const [text, setText] = useState("");
  const exchange = useMutation({
    mutationFn: (code: string) => signIn(code),
    onSuccess: onSignedIn,
    meta: { silent: true },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = codeOf(text);
    if (code) exchange.mutate(code);
  };
  const problem = exchange.error
    ? exchange.error instanceof Refusal && exchange.error.status === 401
      ? t.signIn.invalid
      : exchange.error.message
    : codeRefused && !text
      ? t.signIn.invalid
      : undefined;

  return (
    <main className="grid h-full place-items-center overflow-y-auto p-4">
      <form onSubmit={submit} className="flex w-full max-w-sm flex-col gap-5">
        <KeyRound size={36} className="text-accent" aria-hidden />
        <div>
          <h1 className="text-xl font-semibold">{t.signIn.title}</h1>
          <p className="mt-2 text-muted">{t.signIn.why}</p>
        </div>
        <div>
          <p>{t.signIn.how}</p>
          <code className="my-2 block rounded-m border border-line bg-surface px-3 py-2 font-mono">
            gaze open
          </code>
          <p>{t.signIn.paste}</p>
        </div>
        <TextField
          label={t.signIn.field}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            exchange.reset();
          }}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          problem={problem}
        />
        <Button
          type="submit"
          tone="primary"
          disabled={!codeOf(text)}
          busy={exchange.isPending}
          className="self-start"
        >
          {exchange.isPending ? t.signIn.working : t.signIn.submit}
        </Button>
      </form>
    </main>
  );
}
