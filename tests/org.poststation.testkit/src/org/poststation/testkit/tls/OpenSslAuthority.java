// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.tls;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.process.Tool;

/** A certification authority in a folder, see openssl-ca(1). */
final class OpenSslAuthority {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'")
            .withZone(ZoneOffset.UTC);
    private static final String KEY_TYPE = "rsa:2048";

    private final TemporaryFolder folder;
    private final String name;
    private final Path configuration;
    private final Path certificate;
    private final Path key;

    OpenSslAuthority(TemporaryFolder folder, String name) {
        this.folder = folder;
        this.name = name;
        certificate = folder.resolve(name + ".pem");
        key = folder.resolve(name + ".key");
        configuration = folder.write(name + ".cnf", configuration());
        folder.write(name + ".index", "");
        openssl("req", "-x509", "-newkey", KEY_TYPE, "-nodes", "-keyout", key.toString(), "-out",
                certificate.toString(), "-days", "365", "-subj", "/O=Poststation tests/CN=Authority " + name,
                "-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign,cRLSign");
    }

    Path certificate() {
        return certificate;
    }

    ServerCertificate sign(CertificateKind kind) {
        Path own = request(kind);
        List<String> command = caCommand(kind);
        command.addAll(List.of("-cert", certificate.toString(), "-keyfile", key.toString()));
        openssl(command.toArray(String[]::new));
        return new ServerCertificate(pem(kind), own, certificate);
    }

    ServerCertificate selfSign(CertificateKind kind) {
        Path own = request(kind);
        List<String> command = caCommand(kind);
        command.addAll(List.of("-selfsign", "-keyfile", own.toString()));
        openssl(command.toArray(String[]::new));
        return new ServerCertificate(pem(kind), own, pem(kind));
    }

    private Path request(CertificateKind kind) {
        Path own = folder.resolve(kind + ".key");
        openssl("req", "-new", "-newkey", KEY_TYPE, "-nodes", "-keyout", own.toString(), "-out",
                folder.resolve(kind + ".csr").toString(), "-subj", "/O=Poststation tests/CN=" + commonName(kind));
        return own;
    }

    private List<String> caCommand(CertificateKind kind) {
        String names = kind.names().extension();
        Path extensions = folder.write(kind + ".ext", "basicConstraints=CA:FALSE\n"
                + "keyUsage=digitalSignature,keyEncipherment\nextendedKeyUsage=serverAuth\n"
                + (names.isEmpty() ? "" : "subjectAltName=" + names + "\n"));
        return new ArrayList<>(List.of("ca", "-batch", "-notext", "-config", configuration.toString(), "-in",
                folder.resolve(kind + ".csr").toString(), "-out", pem(kind).toString(), "-extfile",
                extensions.toString(), "-md", kind.digest(), "-startdate", time(kind.begin()), "-enddate",
                time(kind.end())));
    }

    private Path pem(CertificateKind kind) {
        return folder.resolve(kind + ".pem");
    }

    private static String commonName(CertificateKind kind) {
        return kind == CertificateKind.WRONG_NAME ? "mail.wrong.example" : "localhost";
    }

    private static String time(Duration fromNow) {
        return TIME.format(Instant.now().plus(fromNow));
    }

    private String configuration() {
        return """
                [ca]
                default_ca = tests
                [tests]
                database = %1$s/%2$s.index
                new_certs_dir = %1$s
                rand_serial = yes
                unique_subject = no
                policy = anything
                [anything]
                organizationName = optional
                commonName = supplied
                """.formatted(folder.path(), name);
    }

    private static void openssl(String... arguments) {
        Tool.of("openssl", "openssl").with(arguments).runSuccessfully();
    }
}
