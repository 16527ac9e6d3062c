package org.retroduct;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line over the loopback address to a server's port that a test can cut and mend. */
public final class CuttableLine implements Closeable {
  private final ServerSocket entry;
  private final int target;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  CuttableLine(int target) throws IOException {
    this.target = target;
    entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::listen);
  }

  int port() {
    return entry.getLocalPort();
  }

  /** Breaks what is connected, and what connects from now on. */
  void cut() {
    cut = true;
    ends.forEach(CuttableLine::close);
    ends.clear();
  }

  void mend() {
    cut = false;
  }

  private void listen() {
    while (!entry.isClosed()) {
      try {
        Socket near = entry.accept();
        if (cut) {
          close(near);
          continue;
        }
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
        ends.add(near);
        ends.add(far);
        daemon(() -> carry(near, far));
        daemon(() -> carry(far, near));
      } catch (IOException e) {
        // The entry was closed, or the server is gone: whoever connects sees it.
        continue;
      }
    }
  }

  private void carry(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException e) {
      // A cut line ends like this.
    } finally {
      ends.remove(from);
      close(from);
      close(to);
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "line");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Closeable end) {
    try {
      end.close();
    } catch (IOException e) {
      // Closed is closed.
    }
  }

  @Override
  public void close() {
    close(entry);
    cut();
  }
}
