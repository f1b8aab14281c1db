export { NotificationTexts } from './NotificationTexts';
export { createNotifier } from './createNotifier';
export { scheduleNotifier } from './scheduleNotifier';
export { DatabaseNotificationStore } from './store/DatabaseNotificationStore';
