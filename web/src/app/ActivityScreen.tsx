import { Activity } from "@/features/activity/Activity";
import { Libraries } from "@/features/libraries/Libraries";

export function ActivityScreen() {
  return <Activity libraries={<Libraries />} />;
}
