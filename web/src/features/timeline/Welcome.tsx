import { Activity, FolderPlus, HardDrive, Sparkles } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "@/i18n";
import { useAddFolder } from "@/state/add-folder";
import { Button } from "@/ui/Button";

/** The first screen that a person ever sees. */
export function Welcome() {
  const { t } = useWords();
  const addFolder = useAddFolder((state) => state.set);
  return (
    <div className="appear mx-auto flex max-w-lg flex-col gap-6 px-6 pt-[12dvh] pb-12">
      <img src="/icon.svg" alt="" width={64} height={64} />
      <div>
        <h1 className="text-xl font-semibold">{t.welcome.title}</h1>
        <p className="mt-2 text-m text-muted">{t.welcome.lead}</p>
      </div>
      <Button
        tone="primary"
        onClick={() => addFolder(true)}
        className="h-11 self-start px-5 text-m"
      >
        <FolderPlus size={19} aria-hidden />
        {t.addFolder.button}
      </Button>
      <ul className="flex flex-col gap-3 text-muted">
        <Point icon={<HardDrive size={18} aria-hidden />}>{t.welcome.private}</Point>
        <Point icon={<Sparkles size={18} aria-hidden />}>{t.welcome.soon}</Point>
        <Point icon={<Activity size={18} aria-hidden />}>{t.welcome.yours}</Point>
      </ul>
    </div>
  );
}

function Point({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li className="flex gap-3">
      <span className="mt-px shrink-0">{icon}</span>
      {children}
    </li>
  );
}
