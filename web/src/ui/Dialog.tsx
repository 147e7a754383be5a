import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { useWords } from "@/i18n";
import { IconButton } from "./Button";
import { NoticePlace } from "./Notices";

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: string;
  readonly children: ReactNode;
  /** It is to be read: its text is scrolled by keys. */
  readonly reading?: boolean;
  /** The buttons, the one that ends well last. */
  readonly actions: ReactNode;
}

/**
 * A window over the page that keeps the focus until it is closed and gives it back then.
 * The shade is our own: Radix's brings inline styles that the content security policy refuses.
 */
export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  reading = false,
  actions,
}: DialogProps) {
  const { t } = useWords();
  return (
    <Primitive.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Primitive.Portal>
        <div className="appear fixed inset-0 z-40 bg-film/50" />
        <Primitive.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className="rise fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] w-full flex-col rounded-t-l bg-raised shadow-float tablet:inset-y-0 tablet:my-auto tablet:h-fit tablet:max-w-xl tablet:rounded-l"
        >
          <div className="flex items-start gap-4 px-5 pt-4 pb-2">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="text-l font-semibold">{title}</Primitive.Title>
              {description && (
                <Primitive.Description className="mt-1 text-muted">
                  {description}
                </Primitive.Description>
              )}
            </div>
            <Primitive.Close asChild>
              <IconButton label={t.action.close} icon={<X size={18} />} className="-mr-2" />
            </Primitive.Close>
          </div>
          <div
            {...(reading ? { tabIndex: 0, role: "region", "aria-label": title } : {})}
            className="min-h-0 flex-1 overflow-y-auto px-5 py-2 -outline-offset-2"
          >
            {children}
          </div>
          <div className="flex flex-wrap justify-end gap-2 px-5 pt-3 pb-5">{actions}</div>
          <NoticePlace />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
