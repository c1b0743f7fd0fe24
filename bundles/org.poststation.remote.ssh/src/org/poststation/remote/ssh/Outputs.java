// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.poststation.remote.ByteSink;

/**
 * Both outputs of a command, each up to its limit; what is more is thrown away, so that the connection never waits. The
 * standard output is passed on, the standard error is kept.
 */
final class Outputs {

    private final Sink output;
    private final Sink errors;
    private final ByteArrayOutputStream errorBytes = new ByteArrayOutputStream();
    private boolean isTooLarge;
    private boolean isEnded;
    private boolean isClosed;

    Outputs(Call call) {
        output = new Sink(call.output(), call.command().outputLimit());
        errors = new Sink(errorBytes::write, call.command().errorLimit());
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

    synchronized byte[] errorBytes() {
        return errorBytes.toByteArray();
    }

    /** Whether the standard output is closed. */
    synchronized boolean isEnded() {
        return isEnded;
    }

    /** Nothing is passed on any more. */
    synchronized void close() {
        isClosed = true;
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

        private final ByteSink target;
        private long left;

        Sink(ByteSink target, int limit) {
            this.target = target;
            left = limit;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            synchronized (Outputs.this) {
                left -= length;
                if (left < 0) {
                    isTooLarge = true;
                    Outputs.this.notifyAll();
                } else if (!isClosed) {
                    target.write(from, offset, length);
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
