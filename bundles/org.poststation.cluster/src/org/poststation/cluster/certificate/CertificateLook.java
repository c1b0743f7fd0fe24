// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.certificate;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.poststation.cluster.node.Listener;
import org.poststation.cluster.node.Listeners;
import org.poststation.cluster.node.NodeFacts;
import org.poststation.cluster.node.SystemFacts;
import org.poststation.operation.Cancellation;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshPlace;

/** Asks all services of a node that listen for others at a registered port, beside each other. */
public final class CertificateLook {

    private static final String THIS_COMPUTER = "localhost";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z][A-Za-z0-9-]*");

    private CertificateLook() {}

    /**
     * Asks. Blocking, a few seconds at most.
     *
     * @param facts what the node said: which ports it listens on
     * @return empty when the node does not say, or lies behind another host, where this computer's connections do not
     *         reach
     */
    public static Optional<ServedCertificates> at(NodeProfile node, NodeFacts facts, Cancellation cancellation) {
        if (node.place() instanceof SshPlace ssh && !ssh.jumps().isEmpty()) {
            return Optional.empty();
        }
        String address = node.place() instanceof SshPlace ssh ? ssh.login().host() : THIS_COMPUTER;
        String name = Stream.of(address, facts.find(SystemFacts.QUESTION).map(SystemFacts::host).orElse(""))
                .filter(NAME.asMatchPredicate()).findFirst().orElse("");
        return facts.find(Listeners.QUESTION)
                .map(listeners -> new ServedCertificates(name, ask(requests(listeners, address, name), cancellation)));
    }

    private static List<CertificateRequest> requests(Listeners listeners, String address, String name) {
        return listeners.all().stream().filter(listener -> !listener.isLocal()).map(Listener::port).sorted().distinct()
                .flatMap(port -> MailProtocol.find(port).stream())
                .map(protocol -> new CertificateRequest(protocol, address, protocol.port(), name)).toList();
    }

    private static List<CertificateAnswer> ask(List<CertificateRequest> requests, Cancellation cancellation) {
        List<Future<CertificateAnswer>> answers;
        try (ExecutorService threads = Executors
                .newThreadPerTaskExecutor(Thread.ofVirtual().name("certificate").factory())) {
            answers = requests.stream().map(request -> threads
                    .submit(() -> request.ask(CertificateRequest.USUAL_PATIENCE, cancellation))).toList();
        }
        return answers.stream().map(Future::resultNow).toList();
    }
}
