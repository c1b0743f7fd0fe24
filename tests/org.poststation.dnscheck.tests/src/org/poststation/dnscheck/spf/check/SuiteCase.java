// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.RecordData;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.TestZone;
import org.yaml.snakeyaml.Yaml;

/**
 * A test of the suites that Debian's package python3-spf brings.
 *
 * @param id its name
 * @param request the message
 * @param results what is right, the preferred one first
 * @param explanation what the sender is to be told
 * @param strict 0 when the test wants an implementation that is lenient, 2 when it wants one that is picky
 * @param zone what DNS says
 */
record SuiteCase(String id, SpfRequest request, List<String> results, Optional<String> explanation, int strict,
        TestZone zone) {

    private static final Path FOLDER = Path.of("/usr/share/doc/python3-spf");
    private static final String TIMEOUT = "TIMEOUT";
    private static final List<RecordType> TYPES = List.of(RecordType.A, RecordType.AAAA, RecordType.MX,
            RecordType.TXT, RecordType.PTR, RecordType.CNAME);

    static List<SuiteCase> all(String file) {
        List<SuiteCase> cases = new ArrayList<>();
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(FOLDER.resolve(file)))) {
            for (Object document : new Yaml().loadAll(new String(packed.readAllBytes(), StandardCharsets.UTF_8))) {
                Map<?, ?> scenario = (Map<?, ?>) document;
                ((Map<?, ?>) scenario.get("tests")).forEach((id, test) -> cases.add(
                        of((String) id, (Map<?, ?>) test, zone((Map<?, ?>) scenario.get("zonedata")))));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return cases;
    }

    private static SuiteCase of(String id, Map<?, ?> test, TestZone zone) {
        Object result = test.get("result");
        List<String> results = result instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(result.toString());
        SpfRequest request = new SpfRequest(IpAddress.parse(test.get("host").toString()).orElseThrow(),
                test.get("mailfrom").toString(), test.get("helo").toString());
        int strict = test.get("strict") instanceof Integer given ? given : 1;
        return new SuiteCase(id, request, results, Optional.ofNullable((String) test.get("explanation")), strict,
                zone);
    }

    private static TestZone zone(Map<?, ?> data) {
        TestZone zone = new TestZone();
        data.forEach((name, records) -> fill(zone, name.toString(), (List<?>) records));
        return zone;
    }

    private static void fill(TestZone zone, String name, List<?> records) {
        zone.name(name);
        boolean hasText = records.stream().anyMatch(one -> one instanceof Map<?, ?> map && map.containsKey("TXT"));
        boolean timesOut = false;
        for (Object one : records) {
            if (one instanceof Map<?, ?> map) {
                map.forEach((type, value) -> add(zone, name, type.toString(), value, hasText));
            } else {
                timesOut = true;
            }
        }
        if (timesOut) {
            TYPES.stream().filter(type -> !zone.has(name, type)).forEach(type -> zone.timeout(name, type));
        }
    }

    private static void add(TestZone zone, String name, String type, Object value, boolean hasText) {
        boolean isCopied = type.equals("SPF");
        if (isCopied && hasText || value.equals("NONE")) {
            return;
        }
        RecordType wanted = RecordType.valueOf(isCopied ? "TXT" : type);
        if (value.equals(TIMEOUT)) {
            zone.timeout(name, wanted);
            return;
        }
        zone.with(name, wanted, switch (wanted) {
            case A, AAAA -> new RecordData.Address(IpAddress.parse(value.toString()).orElseThrow());
            case MX -> new RecordData.Exchanger((Integer) ((List<?>) value).getFirst(),
                    ((List<?>) value).getLast().toString());
            case TXT -> new RecordData.Text(value instanceof List<?> strings
                    ? strings.stream().map(Object::toString).toList()
                    : List.of(value.toString()));
            default -> new RecordData.Name(value.toString());
        });
    }

    @Override
    public String toString() {
        return id;
    }
}
