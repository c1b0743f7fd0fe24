// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.postfix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.tls.ServerCertificate;

/**
 * What goes into main.cf and master.cf, see postconf(5) and master(5).
 *
 * @param localParts the addresses of example.com that take mail
 * @param certificate for STARTTLS; null for none
 * @param reasons why mail for a domain waits, by domain
 */
record PostfixConfiguration(List<String> localParts, ServerCertificate certificate, Map<String, String> reasons) {

    private static final String SERVICES = """
            127.0.0.1:${port} inet n - n - - smtpd
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            tlsmgr unix - - n 1000? 1 tlsmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            verify unix - - n - 1 verify
            flush unix n - n 1000? 0 flush
            proxymap unix - - n - - proxymap
            error unix - - n - - error
            retry unix - - n - - error
            discard unix - - n - - discard
            showq unix n - n - - showq
            pickup unix n - n 5 1 pickup
            virtual unix - n n - - virtual
            anvil unix - - n - 1 anvil
            postlog unix-dgram n - n - 1 postlogd
            """;

    private static final String SECURE = """
            127.0.0.1:${port} inet n - n - - smtpd
              -o smtpd_tls_wrappermode=yes
            """;

    /** @param ports of SMTP, and of SMTP in TLS */
    void write(TemporaryFolder folder, Path queue, List<Integer> ports) {
        folder.folder("conf");
        folder.write("conf/master.cf", SERVICES.replace("${port}", ports.getFirst().toString()) + (certificate == null
                ? ""
                : SECURE.replace("${port}", ports.getLast().toString())));
        List<String> lines = new ArrayList<>(List.of("compatibility_level = 3.6", "myhostname = mail.example.com",
                "mydestination =", "inet_interfaces = 127.0.0.1", "inet_protocols = ipv4",
                "queue_directory = " + queue, "data_directory = " + folder.resolve("data"),
                "maillog_file = " + folder.resolve("mail.log"), "maillog_file_prefixes = " + folder.path(),
                "mynetworks = 127.0.0.0/8", "virtual_mailbox_domains = example.com",
                "virtual_mailbox_maps = inline:{" + localParts.stream().map(name -> name + "@example.com=" + name + "/")
                        .collect(Collectors.joining(", ")) + "}",
                "virtual_mailbox_base = " + folder.resolve("mail"), "virtual_uid_maps = static:65534",
                "virtual_gid_maps = static:65534", "default_transport = discard", "alias_maps =",
                "bounce_notice_recipient = nobody", "smtpd_recipient_restrictions = permit_mynetworks, reject"));
        if (!reasons.isEmpty()) {
            lines.add("smtpd_reject_unlisted_recipient = no");
            lines.add("transport_maps = inline:{" + reasons.entrySet().stream()
                    .map(reason -> "{" + reason.getKey() + " = retry:" + reason.getValue() + "}")
                    .collect(Collectors.joining(", ")) + "}");
        }
        if (certificate != null) {
            lines.addAll(List.of("smtpd_tls_security_level = may", "smtpd_tls_received_header = yes",
                    "smtpd_tls_cert_file = " + certificate.certificate(),
                    "smtpd_tls_key_file = " + certificate.key()));
        }
        folder.write("conf/main.cf", String.join("\n", lines) + "\n");
    }
}
