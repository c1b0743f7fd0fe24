// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Both outputs of a command, each up to a limit; what is more is thrown away, so that the connection never waits. */
final class Outputs {

    private final int limit;
    private final Sink output = new Sink();
    private final Sink errors = new Sink();
    private boolean isTooLarge;
    private boolean isEnded;

    Outputs(int limit) {
        this.limit = limit;
    }

    OutputStream output() {
        return output;
    }

    OutputStream errors() {
        return errors;
    }

    /** Whether there was more than the limit. */
    synchronized boolean isTooLarge() {
        return isTooLarge;
    }

    synchronized byte[] outputBytes() {
        return output.bytes.toByteArray();
    }

    synchronized byte[] errorBytes() {
        return errors.bytes.toByteArray();
    }

    /** Whether the standard output is closed. */
    synchronized boolean isEnded() {
        return isEnded;
    }

    /**
     * Waits for a condition, which is looked at again when something happens to the outputs and after each
     * {@link #wake}.
     *
     * @param deadline of {@link System#nanoTime}
     */
    synchronized void await(long deadline, BooleanSupplier condition) throws InterruptedException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        while (!condition.getAsBoolean() && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        }
    }

    /** Lets who waits look again whether it is over. */
    synchronized void wake() {
        notifyAll();
    }

    private final class Sink extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            synchronized (Outputs.this) {
                if (bytes.size() + length > limit) {
                    isTooLarge = true;
                    Outputs.this.notifyAll();
                } else {
                    bytes.write(from, offset, length);
                }
            }
        }

        @Override
        public void close() {
            synchronized (Outputs.this) {
                isEnded |= this == output;
                Outputs.this.notifyAll();
            }
        }
    }
}
