// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.dnsjava;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.poststation.dnscheck.DnsLookup;
import org.poststation.dnscheck.DnsSource;
import org.poststation.dnscheck.Resolver;
import org.poststation.operation.Cancellation;

/** DNS by dnsjava, past its caches and its default executor, which is one thread for each step on small machines. */
@Component
public final class DnsjavaLookup implements DnsLookup {

    /**
     * A question takes a socket, which the library lets go of a while after the answer, so that twice as many may be
     * open: less than 200. A process may have 1024 by default.
     */
    private static final int MOST_AT_ONCE = 90;
    private static final int THREADS = 2;

    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS,
            Thread.ofPlatform().daemon().name("dns answers ", 0).factory());
    private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);

    /** Called by the service framework. */
    @Activate
    public DnsjavaLookup() {
        // the threads start with the first question
    }

    @Override
    public Resolver resolver(DnsSource source, Duration deadline, Cancellation cancellation) {
        return new DnsjavaResolver(new Exchanger(executor, places, cancellation), source, deadline);
    }

    /** Called by the service framework: lets go of the threads. */
    @Deactivate
    public void close() {
        executor.shutdown();
    }
}
