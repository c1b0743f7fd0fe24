// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.slapd;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.tls.ServerCertificate;

/** Everything that goes into slapd.conf, see slapd.conf(5). */
final class SlapdConfiguration {
    private static final List<String> DEFAULT_ACCESS = List.of(
            "to attrs=userPassword by self write by anonymous auth by * none", "to * by * read");

    final SchemaSet schemaSet;
    final String rootPassword = password();
    final String readerPassword = password();
    final Set<String> modules = new LinkedHashSet<>();
    final List<String> globalLines = new ArrayList<>();
    final List<String> databaseLines = new ArrayList<>();
    final List<String> access = new ArrayList<>();
    final List<String> passwordPolicy = new ArrayList<>();
    final List<Integer> resultCodes = new ArrayList<>();
    final List<String> indexes = new ArrayList<>(List.of("objectClass,entryUUID,entryCSN eq"));
    String suffix = "dc=example,dc=org";
    ServerCertificate certificate;
    boolean readOnly;
    boolean baseEntries = true;
    String logLevel = "stats";

    SlapdConfiguration(SchemaSet schemaSet) {
        this.schemaSet = schemaSet;
        indexes.addAll(schemaSet.indexes());
    }

    String rootDn() {
        return "cn=admin," + suffix;
    }

    String readerDn() {
        return "cn=reader," + suffix;
    }

    /** Writes slapd.conf and load.conf, the same without "readonly", which would stop slapadd too. */
    void write(TemporaryFolder folder) {
        String text = text(folder);
        folder.write("load.conf", text);
        folder.write("slapd.conf", readOnly ? text.replace("\ndirectory ", "\nreadonly on\ndirectory ") : text);
    }

    /** The suffix entry, the ordinary user and the password policy. */
    String baseLdif() {
        String value = suffix.substring(suffix.indexOf('=') + 1).split(",", 2)[0];
        String type = suffix.substring(0, suffix.indexOf('='));
        StringBuilder ldif = new StringBuilder("dn: " + suffix + "\n");
        ldif.append(switch (type) {
            case "dc" -> "objectClass: organization\nobjectClass: dcObject\no: " + value + "\ndc: " + value;
            case "o" -> "objectClass: organization\no: " + value;
            case "ou" -> "objectClass: organizationalUnit\nou: " + value;
            default -> throw new IllegalArgumentException("No base entry is known for the suffix " + suffix);
        });
        ldif.append("\n\ndn: " + readerDn() + "\nobjectClass: organizationalRole\nobjectClass: simpleSecurityObject\n"
                + "cn: reader\nuserPassword: " + readerPassword + "\n");
        if (!passwordPolicy.isEmpty()) {
            ldif.append("\ndn: " + policyDn() + "\nobjectClass: device\nobjectClass: pwdPolicy\ncn: policy\n"
                    + "pwdAttribute: userPassword\n" + String.join("\n", passwordPolicy) + "\n");
        }
        return ldif.toString();
    }

    private String policyDn() {
        return "cn=policy," + suffix;
    }

    private String text(TemporaryFolder folder) {
        List<String> lines = new ArrayList<>();
        schemaSet.files(folder).forEach(file -> lines.add("include " + file));
        lines.add("pidfile " + folder.resolve("slapd.pid"));
        lines.add("modulepath /usr/lib/ldap");
        lines.add("moduleload back_mdb");
        modules.forEach(module -> lines.add("moduleload " + module));
        lines.add("password-crypt-salt-format \"$6$%.16s\"");
        lines.addAll(tlsLines());
        lines.addAll(globalLines);
        lines.addAll(databaseLines(folder.folder("database")));
        lines.add("database monitor");
        lines.add("access to * by dn.exact=\"" + rootDn() + "\" read by * none");
        return String.join("\n", lines) + "\n";
    }

    private List<String> tlsLines() {
        return certificate == null
                ? List.of()
                : List.of("TLSCACertificateFile " + certificate.authority(),
                        "TLSCertificateFile " + certificate.certificate(), "TLSCertificateKeyFile " + certificate.key(),
                        "TLSVerifyClient never");
    }

    private List<String> databaseLines(Path directory) {
        List<String> lines = new ArrayList<>(List.of("database mdb", "suffix \"" + suffix + "\"",
                "rootdn \"" + rootDn() + "\"", "rootpw " + rootPassword, "directory " + directory,
                "maxsize 4294967296"));
        indexes.forEach(index -> lines.add("index " + index));
        lines.addAll(databaseLines);
        (access.isEmpty() ? DEFAULT_ACCESS : access).forEach(rule -> lines.add("access " + rule));
        if (!passwordPolicy.isEmpty()) {
            lines.addAll(List.of("overlay ppolicy", "ppolicy_default \"" + policyDn() + "\"", "ppolicy_use_lockout"));
        }
        if (!resultCodes.isEmpty()) {
            lines.addAll(List.of("overlay retcode", "retcode-parent \"ou=codes," + suffix + "\""));
            resultCodes.forEach(code -> lines.add("retcode-item \"cn=" + code + "\" " + code
                    + " text=\"as asked for\""));
        }
        return lines;
    }

    private static String password() {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
