// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.status;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.poststation.cluster.node.LocalNode;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.ThisComputer;
import org.poststation.remote.ByteSink;
import org.poststation.remote.ConnectionLostException;
import org.poststation.remote.ConnectionLostException.When;
import org.poststation.remote.ShellCommand;
import org.poststation.remote.ShellEnd;
import org.poststation.remote.ShellSession;
import org.poststation.remote.node.NodeShell;

/** This computer under another name, of which the connection can be lost, or hang. */
final class ScriptedNode implements NodeAccess {

    private final NodeProfile profile;
    private final AtomicInteger logins = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile boolean isLost;
    private volatile boolean isHanging;

    ScriptedNode(String name) {
        this.profile = new NodeProfile(name, new ThisComputer(), false);
    }

    NodeProfile profile() {
        return profile;
    }

    int logins() {
        return logins.get();
    }

    /** Cuts the connections that are open; nobody knows that until they are used. */
    void lose() {
        isLost = true;
    }

    /** Answers nothing any more. */
    ScriptedNode hang() {
        isHanging = true;
        return this;
    }

    /** Waits until somebody asks something. */
    void awaitQuestion() throws InterruptedException {
        asked.await();
    }

    @Override
    public NodeShell open(NodeProfile node, Cancellation cancellation) throws OperationException {
        logins.incrementAndGet();
        isLost = false;
        return new NodeShell(profile, new Session());
    }

    private final class Session implements ShellSession {

        private final ShellSession real = LocalNode.session();

        @Override
        public ShellEnd run(ShellCommand command, ByteSink output, Cancellation cancellation)
                throws OperationException {
            asked.countDown();
            if (isLost) {
                throw new ConnectionLostException(When.RUNNING, profile.name(), "", null);
            }
            if (isHanging) {
                CountDownLatch end = new CountDownLatch(1);
                try (Cancellation.Registration registration = cancellation.onRequest(end::countDown)) {
                    end.await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
                throw new OperationCancelledException();
            }
            return real.run(command, output, cancellation);
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
