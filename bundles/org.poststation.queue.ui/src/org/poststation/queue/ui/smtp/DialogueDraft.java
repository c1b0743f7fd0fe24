// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.smtp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.poststation.model.DomainName;
import org.poststation.model.InvalidValueException;
import org.poststation.operation.OperationException;
import org.poststation.smtp.Envelope;
import org.poststation.smtp.MailExchangers;
import org.poststation.smtp.Security;
import org.poststation.smtp.SmtpLogin;
import org.poststation.smtp.SmtpRequest;
import org.poststation.smtp.SmtpTarget;

/**
 * A dialogue as it was entered.
 *
 * @param place one host or two, separated by blanks, each possibly with a port; or a domain
 * @param isDomain whether it is a domain, whose preferred mail exchanger is meant
 * @param security how it is encrypted
 * @param node from which it is held; empty for this computer
 * @param greeting the name to greet with; may be empty
 * @param envelope from whom and to whom
 * @param login who logs in; the user is empty for nobody
 * @param message may be empty
 */
record DialogueDraft(String place, boolean isDomain, Security security, String node, String greeting,
        Envelope envelope, SmtpLogin login, String message) {

    private static final int MOST_HOSTS = 2;
    private static final int LAST_PORT = 65_535;

    /** Whether there is somebody to speak to, at a port that can be. */
    boolean isComplete() {
        List<String> hosts = hosts();
        return !hosts.isEmpty() && hosts.size() <= MOST_HOSTS && hosts.stream().allMatch(DialogueDraft::hasPort)
                && (!isDomain || hosts.size() == 1 && isDomain(hosts.getFirst()));
    }

    /**
     * What is said to each of the hosts. Blocking: a domain is asked for.
     *
     * @throws OperationException when a domain has no mail exchanger
     */
    List<SmtpRequest> requests() throws OperationException {
        List<String> hosts = hosts();
        if (isDomain) {
            hosts = List.of(new MailExchangers().of(DomainName.parse(hosts.getFirst())).getFirst());
        }
        List<SmtpRequest> requests = new ArrayList<>();
        for (String host : hosts) {
            requests.add(new SmtpRequest(target(host), greeting,
                    login.user().isEmpty() ? Optional.empty() : Optional.of(login), envelope,
                    message.isEmpty() ? Optional.empty() : Optional.of(message.getBytes(StandardCharsets.UTF_8))));
        }
        return requests;
    }

    private List<String> hosts() {
        return Stream.of(place.strip().split("[\\s,;]+")).filter(host -> !host.isEmpty()).toList();
    }

    private static boolean isDomain(String name) {
        try {
            return !DomainName.parse(name).ascii().isEmpty();
        } catch (InvalidValueException invalid) {
            return false;
        }
    }

    private static boolean hasPort(String host) {
        String port = port(host);
        return port.isEmpty()
                || port.matches("\\d{1,5}") && Integer.parseInt(port) > 0 && Integer.parseInt(port) <= LAST_PORT;
    }

    /** What follows the only colon, or that behind the brackets of an IPv6 address. */
    private static String port(String host) {
        int colon = host.lastIndexOf(':');
        boolean isSplit = colon > 0 && (host.indexOf(':') == colon || host.charAt(colon - 1) == ']');
        return isSplit ? host.substring(colon + 1) : "";
    }

    private SmtpTarget target(String host) {
        String port = port(host);
        String name = port.isEmpty() ? host : host.substring(0, host.length() - port.length() - 1);
        return SmtpTarget.of(name.replaceAll("^\\[|]$", ""),
                port.isEmpty() ? security.defaultPort() : Integer.parseInt(port), security);
    }
}
