/** Milliseconds of processor time that this thread has used: a busy machine makes no slow program. */
export const ownTime = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
