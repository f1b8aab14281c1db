import '@portolan/frontend-kit/setupTests';
