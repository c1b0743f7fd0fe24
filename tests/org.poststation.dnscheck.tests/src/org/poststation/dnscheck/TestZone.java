// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Names in memory that are answered as a server would answer them. Thread-safe once it is filled. */
public final class TestZone implements Resolver {

    private static final Exchange EXCHANGE = new Exchange("memory", Exchange.Transport.UDP, Set.of(), Duration.ZERO);
    private static final int LONGEST_CHAIN = 8;
    private static final long TTL = 3600;

    private final Map<String, Map<RecordType, List<RecordData>>> names = new HashMap<>();
    private final Map<Question, DnsAnswer> failing = new HashMap<>();
    private final List<Question> asked = new CopyOnWriteArrayList<>();

    /** Adds a record. */
    public TestZone with(String name, RecordType type, RecordData data) {
        at(name).computeIfAbsent(type, key -> new ArrayList<>()).add(data);
        return this;
    }

    /** Adds a text of one string. */
    public TestZone text(String name, String text) {
        return with(name, RecordType.TXT, new RecordData.Text(List.of(text)));
    }

    /** Adds an address. */
    public TestZone address(String name, String address) {
        IpAddress read = IpAddress.parse(address).orElseThrow();
        return with(name, read.isSix() ? RecordType.AAAA : RecordType.A, new RecordData.Address(read));
    }

    /** Adds a mail exchanger. */
    public TestZone exchanger(String name, int preference, String host) {
        return with(name, RecordType.MX, new RecordData.Exchanger(preference, host));
    }

    /** Adds a name that a record points to: of type CNAME, NS or PTR. */
    public TestZone pointer(String name, RecordType type, String target) {
        return with(name, type, new RecordData.Name(target));
    }

    /** Makes a name exist that has no record yet. */
    public TestZone name(String name) {
        at(name);
        return this;
    }

    /** Lets a question end without an answer. */
    public TestZone timeout(String name, RecordType type) {
        at(name);
        failing.put(key(name, type), new DnsAnswer.TimedOut(EXCHANGE));
        return this;
    }

    /** Whether a name has records of a type. */
    public boolean has(String name, RecordType type) {
        return at(name).containsKey(type);
    }

    /** What was asked so far. */
    public List<Question> asked() {
        return asked;
    }

    @Override
    public DnsAnswer ask(Question question) {
        asked.add(question);
        String name = question.name();
        List<DnsRecord> aliases = new ArrayList<>();
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            DnsAnswer failure = failing.get(key(name, question.type()));
            if (failure != null) {
                return failure;
            }
            Map<RecordType, List<RecordData>> records = names.get(name.toLowerCase(Locale.ROOT));
            if (records == null) {
                return new DnsAnswer.NoName(EXCHANGE, aliases, Optional.empty());
            }
            if (records.containsKey(question.type())) {
                String owner = name;
                return new DnsAnswer.Found(EXCHANGE, records.get(question.type()).stream()
                        .map(data -> new DnsRecord(owner, question.type(), TTL, data)).toList(), aliases);
            }
            if (!(records.getOrDefault(RecordType.CNAME, List.of()).stream().findFirst()
                    .orElse(null) instanceof RecordData.Name(String target))) {
                return new DnsAnswer.NoData(EXCHANGE, aliases, Optional.empty());
            }
            aliases.add(new DnsRecord(name, RecordType.CNAME, TTL, new RecordData.Name(target)));
            name = new Question(target, question.type()).name();
        }
        return new DnsAnswer.Malformed(EXCHANGE, "the chain of aliases does not end");
    }

    private Map<RecordType, List<RecordData>> at(String name) {
        return names.computeIfAbsent(new Question(name, RecordType.A).name().toLowerCase(Locale.ROOT),
                key -> new HashMap<>());
    }

    private static Question key(String name, RecordType type) {
        return new Question(name.toLowerCase(Locale.ROOT), type);
    }
}
