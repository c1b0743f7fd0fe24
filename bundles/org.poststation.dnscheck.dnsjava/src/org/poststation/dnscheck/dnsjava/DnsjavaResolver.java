// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.dnsjava;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import org.poststation.dnscheck.DnsAnswer;
import org.poststation.dnscheck.DnsSource;
import org.poststation.dnscheck.Exchange;
import org.poststation.dnscheck.Exchange.Transport;
import org.poststation.dnscheck.Question;
import org.poststation.dnscheck.Resolver;
import org.poststation.operation.OperationCancelledException;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DohResolver;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.WireParseException;

/**
 * Asks one source.
 *
 * @param exchanger sends
 * @param source whom to ask
 * @param deadline for each question
 */
record DnsjavaResolver(Exchanger exchanger, DnsSource source, Duration deadline) implements Resolver {

    /** Part of the deadline after which a question is sent once more: a packet may get lost. */
    private static final int FIRST_PART = 3;

    /** One server, its label and the library's client for it. */
    private record Target(String label, Transport transport, org.xbill.DNS.Resolver client) {}

    @Override
    public DnsAnswer ask(Question question) throws OperationCancelledException {
        long start = System.nanoTime();
        DnsAnswer last = new DnsAnswer.Unreachable(exchange(source.label(), Transport.UDP, start),
                "no resolver is configured");
        for (Target target : targets()) {
            last = ask(target, question, start);
            boolean isWorthAnother = last instanceof DnsAnswer.TimedOut || last instanceof DnsAnswer.Unreachable;
            if (!isWorthAnother) {
                return last;
            }
        }
        return last;
    }

    private List<Target> targets() {
        return switch (source) {
            case DnsSource.ResolverAt(var address, int port) ->
                List.of(target(source.label(), new InetSocketAddress(address, port)));
            case DnsSource.Authoritative(String name, var address, int port) ->
                List.of(target(source.label(), new InetSocketAddress(address, port)));
            case DnsSource.Https(var uri) ->
                List.of(new Target(source.label(), Transport.HTTPS, new DohResolver(uri.toString())));
            case DnsSource.OfComputer computer -> {
                ResolverConfig.refresh();
                List<Target> targets = new ArrayList<>();
                for (InetSocketAddress server : ResolverConfig.getCurrentConfig().servers()) {
                    targets.add(target(
                            new DnsSource.ResolverAt(server.getAddress(), server.getPort()).label(), server));
                }
                yield targets;
            }
        };
    }

    private static Target target(String label, InetSocketAddress address) {
        return new Target(label, Transport.UDP, new SimpleResolver(address));
    }

    private DnsAnswer ask(Target target, Question question, long start) throws OperationCancelledException {
        Name name;
        try {
            name = Name.fromString(escaped(question.name()) + '.');
        } catch (TextParseException unaskable) {
            return new DnsAnswer.Malformed(exchange(target.label(), target.transport(), start),
                    String.valueOf(unaskable.getMessage()));
        }
        Message message = Message.newQuery(Record.newRecord(name, question.type().code(), DClass.IN));
        if (source instanceof DnsSource.Authoritative) {
            message.getHeader().unsetFlag(Flags.RD);
        } else {
            // asks whether the resolver validated, RFC 6840 section 5.7
            message.getHeader().setFlag(Flags.AD);
        }
        DnsAnswer answer = attempt(target, message, deadline.dividedBy(FIRST_PART), start);
        return answer instanceof DnsAnswer.TimedOut
                ? attempt(target, message, deadline.minus(deadline.dividedBy(FIRST_PART)), start)
                : answer;
    }

    private DnsAnswer attempt(Target target, Message message, Duration timeout, long start)
            throws OperationCancelledException {
        try {
            Message received = exchanger.send(target.client(), message, timeout);
            Exchange exchange = new Exchange(target.label(), target.transport(), Answers.flags(received),
                    Duration.ofNanos(System.nanoTime() - start));
            return Answers.of(message, received, exchange, source instanceof DnsSource.Authoritative);
        } catch (ExecutionException failed) {
            return failure(failed.getCause(), exchange(target.label(), target.transport(), start));
        }
    }

    private static DnsAnswer failure(Throwable cause, Exchange exchange) {
        String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return switch (cause) {
            case TimeoutException late -> new DnsAnswer.TimedOut(exchange);
            case SocketTimeoutException late -> new DnsAnswer.TimedOut(exchange);
            case WireParseException broken -> new DnsAnswer.Malformed(exchange, said);
            case PortUnreachableException away -> new DnsAnswer.Unreachable(exchange, said);
            case ConnectException away -> new DnsAnswer.Unreachable(exchange, said);
            case IOException other when other.getCause() != null -> failure(other.getCause(), exchange);
            case IOException other when said.toLowerCase(Locale.ROOT).contains("timed out") ->
                new DnsAnswer.TimedOut(exchange);
            case IOException other -> new DnsAnswer.Unreachable(exchange, said);
            default -> throw new IllegalStateException(cause);
        };
    }

    private static Exchange exchange(String label, Transport transport, long start) {
        return new Exchange(label, transport, Set.of(), Duration.ofNanos(System.nanoTime() - start));
    }

    /** The name as a zone file writes it: what is not printable, and the backslash, by its number. */
    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder(name.length());
        for (char c : name.toCharArray()) {
            boolean isPlain = c > ' ' && c < 0x7f && c != '\\' && c != '"' && c != ';' && c != '@' && c != '$';
            escaped.append(isPlain ? String.valueOf(c) : String.format("\\%03d", c & 0xff));
        }
        return escaped.toString();
    }
}
