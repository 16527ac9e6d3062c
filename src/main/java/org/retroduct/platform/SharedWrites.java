package org.retroduct.platform;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes what several transactions committed to the file at once. One write costs about as much for
 * eight small commits as for one: the same pages of the same indexes.
 */
final class SharedWrites {
  /** How long the first waits for others that are under way; who is alone does not wait. */
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(2);

  private final Runnable write;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private int underWay;
  private long committed;
  private long written;
  private boolean writing;

  /**
   * @param write puts all that was committed before into the file; throws if it cannot
   */
  SharedWrites(Runnable write) {
    this.write = write;
  }

  /** A transaction begins that may come to a write. */
  void begin() {
    lock.lock();
    try {
      underWay++;
    } finally {
      lock.unlock();
    }
  }

  /** A transaction that began has ended. */
  void end() {
    lock.lock();
    try {
      underWay--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns when what the caller committed is in the file; the caller's transaction is still under
   * way. Who finds nobody writing writes for all who came until then. A write that fails fails for
   * each who waits, since each then tries it.
   */
  void await() {
    lock.lock();
    try {
      long mine = ++committed;
      changed.signalAll();
      while (writing && written < mine) {
        changed.awaitUninterruptibly();
      }
      if (written < mine) {
        writeForAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void writeForAll() {
    writing = true;
    try {
      gather();
      long upTo = committed;
      lock.unlock();
      try {
        write.run();
      } finally {
        lock.lock();
      }
      written = upTo;
    } finally {
      writing = false;
      changed.signalAll();
    }
  }

  private void gather() {
    long left = PATIENCE;
    while (committed - written < underWay && left > 0) {
      try {
        left = changed.awaitNanos(left);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
