// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.poststation.directory.ChangePipeline;
import org.poststation.directory.ConnectionFailedException.Reason;
import org.poststation.directory.Dn;
import org.poststation.directory.EntryVersion;
import org.poststation.directory.PipelineAnswer;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.ldif.LdifControl;
import org.poststation.operation.OperationException;

import com.unboundid.ldap.sdk.AsyncResultListener;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;

/** Many requests at once on connections that share their fate: when one ends, all are given up. */
final class LdapPipeline implements ChangePipeline {

    /** How many request timeouts a single request may wait while others are answered: they queue on the server. */
    private static final int QUEUE_PATIENCE = 10;

    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(100);

    private final Server server;
    private final List<ListingConnection> links;
    private final boolean comparing;
    private final Map<Long, Long> sentAt = new LinkedHashMap<>();
    private List<PipelineAnswer> answers = new ArrayList<>();
    private long heardAt;
    private int awaited;
    private int turn;
    /** Whether requests wait for the next {@link #await}. */
    private boolean held;
    private OperationException failure;

    /** @param comparing whether the server compares the state of an entry before it changes it */
    LdapPipeline(Server server, List<ListingConnection> links, boolean comparing) {
        this.server = server;
        this.comparing = comparing;
        this.links = List.copyOf(links);
    }

    @Override
    public void change(long ticket, DirectoryChange change, Optional<EntryVersion> expected,
            List<LdifControl> controls) {
        AsyncResultListener listener = (id, result) -> changed(ticket, result);
        List<Control> sent = new ArrayList<>(controls.size());
        controls.forEach(control -> sent.add(SdkRequests.control(control)));
        expected.filter(version -> comparing && !(change instanceof AddEntry)).map(SdkRequests::assertion)
                .ifPresent(sent::add);
        send(ticket, SdkRequests.change(change, sent, listener), change.dn());
    }

    @Override
    public void read(long ticket, Dn dn) {
        EntryListener listener = new EntryListener((result, entry) -> read(ticket, dn, result, entry));
        send(ticket, SdkRequests.read(dn, Versions.everything(), listener), dn);
    }

    private void send(long ticket, ListingConnection.Sending request, Dn subject) {
        ListingConnection link = links.get(turn++ % links.size());
        synchronized (this) {
            long now = System.nanoTime();
            if (sentAt.isEmpty()) {
                heardAt = now;
            }
            sentAt.put(ticket, now);
            if (failure != null) {
                fail(failure);
                return;
            }
        }
        try {
            link.send(request, subject.toString());
            held = true;
        } catch (OperationException broken) {
            fail(broken);
        }
    }

    @Override
    public List<PipelineAnswer> await(int enough, Duration atMost) {
        release();
        return answers(enough, atMost);
    }

    private void release() {
        if (!held) {
            return;
        }
        held = false;
        try {
            for (ListingConnection link : links) {
                link.release();
            }
        } catch (OperationException broken) {
            fail(broken);
        }
    }

    private synchronized List<PipelineAnswer> answers(int enough, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        awaited = enough;
        while (answers.size() < enough && !sentAt.isEmpty() && end - System.nanoTime() > 0) {
            long overdue = overdueIn();
            if (!links.stream().allMatch(ListingConnection::isOpen)) {
                // the library tells the end to those that wait, but not to one who comes in that moment
                fail(server.failure(Reason.LOST, null));
            } else if (overdue <= 0) {
                fail(server.failure(Reason.TIMEOUT, new TimeoutException()));
            } else {
                sleep(Math.min(Math.min(overdue, LOOK), end - System.nanoTime()));
            }
        }
        List<PipelineAnswer> taken = answers;
        answers = new ArrayList<>();
        return taken;
    }

    @Override
    public synchronized int underWay() {
        return sentAt.size();
    }

    @Override
    public void abort() {
        fail(server.failure(Reason.LOST, null));
    }

    @Override
    public void close() {
        links.forEach(ListingConnection::close);
    }

    /** Nanoseconds until the server must have said something. */
    private long overdueIn() {
        long patience = TimeUnit.MILLISECONDS.toNanos(server.requestMillis());
        long oldest = sentAt.values().iterator().next();
        long now = System.nanoTime();
        return Math.min(heardAt + patience - now, oldest + QUEUE_PATIENCE * patience - now);
    }

    private void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(TimeUnit.MILLISECONDS.toNanos(1), nanos));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            fail(server.failure(Reason.LOST, interrupted));
        }
    }

    private void changed(long ticket, LDAPResult result) {
        if (!isMadeUp(result)) {
            answered(result.getResultCode() == ResultCode.SUCCESS
                    ? new PipelineAnswer.Done(ticket)
                    : refused(ticket, result));
        }
    }

    private void read(long ticket, Dn dn, LDAPResult result, Optional<SearchResultEntry> entry) {
        if (!isMadeUp(result)) {
            boolean answer = result.getResultCode() == ResultCode.SUCCESS
                    || result.getResultCode() == ResultCode.NO_SUCH_OBJECT;
            answered(answer
                    ? new PipelineAnswer.Found(ticket, entry.map(read -> Versions.of(read, dn)))
                    : refused(ticket, result));
        }
    }

    private static PipelineAnswer refused(long ticket, LDAPResult result) {
        String said = result.getDiagnosticMessage() == null ? "" : result.getDiagnosticMessage();
        return new PipelineAnswer.Refused(ticket, result.getResultCode().intValue(), said);
    }

    /** Whether the library answered for a server that is gone. */
    private boolean isMadeUp(LDAPResult result) {
        boolean madeUp = result.getResultCode().isClientSideResultCode();
        if (madeUp) {
            fail(links.getFirst().ended(new LDAPException(result)));
        }
        return madeUp;
    }

    private synchronized void answered(PipelineAnswer answer) {
        heardAt = System.nanoTime();
        if (sentAt.remove(answer.ticket()) != null) {
            answers.add(answer);
            if (answers.size() >= awaited || sentAt.isEmpty()) {
                notifyAll();
            }
        }
    }

    private void fail(OperationException why) {
        synchronized (this) {
            failure = failure == null ? why : failure;
            sentAt.keySet().forEach(ticket -> answers.add(new PipelineAnswer.Lost(ticket, failure)));
            sentAt.clear();
            notifyAll();
        }
        links.forEach(ListingConnection::abort);
    }
}
