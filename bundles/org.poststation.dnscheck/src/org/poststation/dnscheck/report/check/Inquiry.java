// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

import org.poststation.dnscheck.DnsAnswer;
import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.DnsSource;
import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.Question;
import org.poststation.dnscheck.RecordData;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.Resolver;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.ReportSettings;
import org.poststation.dnscheck.report.ReportTools;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.Together;
import org.poststation.smtp.Transcript;

/** What is asked about one domain. Each question is asked once, whichever checks want to know. Thread-safe. */
public final class Inquiry {

    private final String domain;
    private final ReportTools tools;
    private final ReportSettings settings;
    private final Cancellation cancellation;
    private final Resolver resolver;
    private final Map<String, FutureTask<DnsAnswer>> answers = new ConcurrentHashMap<>();
    private final Map<MailServer, FutureTask<Transcript>> transcripts = new ConcurrentHashMap<>();

    /**
     * An inquiry that asked nothing yet.
     *
     * @param cancellation ends every question
     */
    public Inquiry(String domain, ReportTools tools, ReportSettings settings, Cancellation cancellation) {
        this.domain = domain;
        this.tools = tools;
        this.settings = settings;
        this.cancellation = cancellation;
        resolver = tools.lookup().resolver(tools.source(), tools.deadline(), cancellation);
    }

    /** The domain in ASCII. */
    public String domain() {
        return domain;
    }

    /** What to look for. */
    public ReportSettings settings() {
        return settings;
    }

    /** How many questions were asked so far. */
    public int questions() {
        return answers.size();
    }

    /** The resolver with the memory of this inquiry. */
    Resolver resolver() {
        return this::ask;
    }

    /** Asks the resolver. Blocking. */
    DnsAnswer ask(Question question) throws OperationCancelledException {
        return once(question.toString(), resolver, question);
    }

    /** Asks a server of a zone. Blocking. */
    DnsAnswer ask(DnsSource.Authoritative server, Question question) throws OperationCancelledException {
        return once(server.label() + ' ' + question,
                tools.lookup().resolver(server, tools.deadline(), cancellation), question);
    }

    /** Asks many questions beside each other, so that the answers are there when they are wanted. Blocking. */
    void prepare(Collection<Question> questions) throws OperationCancelledException {
        List<Callable<DnsAnswer>> asking = new ArrayList<>();
        questions.stream().filter(Question::isAskable).forEach(question -> asking.add(() -> ask(question)));
        Together.each(asking, answer -> {
            // remembered
        });
    }

    private DnsAnswer once(String key, Resolver whom, Question question) throws OperationCancelledException {
        return Together.result(begun(answers, key.toLowerCase(Locale.ROOT), () -> whom.ask(question)));
    }

    /** The work of a key, which the first who wants it does himself. Blocking. */
    private static <K, T> Future<T> begun(Map<K, FutureTask<T>> tasks, K key, Callable<T> work) {
        FutureTask<T> own = new FutureTask<>(work);
        FutureTask<T> before = tasks.putIfAbsent(key, own);
        if (before == null) {
            own.run();
            return own;
        }
        return before;
    }

    /** Speaks to a mail exchanger, once for all who want to know. Blocking. */
    Transcript speak(MailServer server) throws OperationCancelledException {
        return Together.result(begun(transcripts, server,
                () -> server.ask(domain, settings.servers(), cancellation)));
    }

    /** Fetches a document from one address of a host after the other until one answers. Blocking. */
    WebAnswer fetch(String host, String path, Notes notes) throws OperationCancelledException {
        WebAnswer last = new WebAnswer.Failed("no address");
        for (IpAddress address : MailHosts.addresses(host, this, notes).orElse(List.of())) {
            last = new WebFetch(host, address, settings.servers()).get(path, cancellation);
            if (last instanceof WebAnswer.Document) {
                return last;
            }
        }
        return last;
    }

    /**
     * The records at a name, which are noted; nothing when nobody knows, which is noted, too. A name that can't be
     * asked for has none. Blocking.
     */
    Optional<List<DnsRecord>> records(String name, RecordType type, Notes notes) throws OperationCancelledException {
        Question question = new Question(name, type);
        if (!question.isAskable()) {
            return Optional.of(List.of());
        }
        return records(question, ask(question), notes);
    }

    static Optional<List<DnsRecord>> records(Question question, DnsAnswer answer, Notes notes) {
        if (answer instanceof DnsAnswer.Settled settled) {
            settled.aliases().forEach(notes::saw);
            settled.records().forEach(notes::saw);
            return Optional.of(settled.records());
        }
        notes.add(ReportRule.UNANSWERED, "", question + ": " + answer.kind());
        return Optional.empty();
    }

    /** The texts at a name that begin as given in any case, see {@link #records}. Blocking. */
    Optional<List<DnsRecord>> texts(String name, String begin, Notes notes) throws OperationCancelledException {
        Question question = new Question(name, RecordType.TXT);
        if (!question.isAskable()) {
            return Optional.of(List.of());
        }
        if (!(ask(question) instanceof DnsAnswer.Settled settled)) {
            return records(question, ask(question), notes);
        }
        List<DnsRecord> found = settled.records().stream()
                .filter(one -> text(one).regionMatches(true, 0, begin, 0, begin.length())).toList();
        found.forEach(notes::saw);
        return Optional.of(found);
    }

    /** What a text says as a whole. */
    static String text(DnsRecord found) {
        return found.data() instanceof RecordData.Text text ? text.joined() : "";
    }
}
