// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SSLSocket;

import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.report.ServerSettings;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Deadline;
import org.poststation.operation.OperationCancelledException;
import org.poststation.tls.Authorities;
import org.poststation.tls.CertificateCheck;
import org.poststation.tls.CertificateFault;
import org.poststation.tls.ShownChain;

/**
 * Fetches a small document over HTTPS from the address that DNS gave. Follows no redirection, as RFC 8461 section 3.3
 * wants it.
 *
 * @param host its name, which its certificate must have
 * @param address where it is
 * @param settings where it listens, who is trusted, how long it may take as a whole
 */
record WebFetch(String host, IpAddress address, ServerSettings settings) {

    /** RFC 8461 section 3.3 advises to take no more. */
    private static final int MOST_OCTETS = 64 * 1024;
    private static final Pattern RESPONSE = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})[^\\n]*\\n(.*?)\\r?\\n\\r?\\n(.*)",
            Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*([^\\r\\n]*)");
    private static final Pattern CHUNKED = Pattern.compile("(?im)^transfer-encoding:.*chunked");
    private static final int HEXADECIMAL = 16;

    /** Fetches. Blocking, at most as long as the patience. */
    WebAnswer get(String path, Cancellation cancellation) throws OperationCancelledException {
        try (Socket plain = new Socket();
                Cancellation.Registration end = cancellation.onRequest(() -> close(plain));
                Deadline deadline = new Deadline(settings.patience(), () -> close(plain))) {
            plain.connect(new InetSocketAddress(InetAddress.getByName(address.toString()), settings.webPort()),
                    Math.toIntExact(settings.patience().toMillis()));
            return get(path, plain);
        } catch (IOException | GeneralSecurityException failure) {
            cancellation.check();
            return new WebAnswer.Failed(String.valueOf(failure.getMessage()));
        }
    }

    private WebAnswer get(String path, Socket plain) throws IOException, GeneralSecurityException {
        ShownChain shown = new ShownChain();
        try (SSLSocket secure = (SSLSocket) shown.factory().createSocket(plain, host, settings.webPort(), true)) {
            secure.startHandshake();
            List<CertificateFault> faults = shown
                    .faults(new CertificateCheck(host, new Authorities(settings.caFile())));
            if (!faults.isEmpty()) {
                return new WebAnswer.Failed(faults.getFirst().text());
            }
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host
                    + "\r\nUser-Agent: Poststation\r\nAccept: text/plain\r\nConnection: close\r\n\r\n";
            secure.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            secure.getOutputStream().flush();
            return answer(secure.getInputStream());
        }
    }

    private static WebAnswer answer(InputStream in) throws IOException {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        int count = in.read(buffer);
        while (count >= 0) {
            taken.write(buffer, 0, count);
            if (taken.size() > MOST_OCTETS) {
                return new WebAnswer.Failed("more than " + MOST_OCTETS + " octets");
            }
            count = in.read(buffer);
        }
        Matcher response = RESPONSE.matcher(taken.toString(StandardCharsets.ISO_8859_1));
        if (!response.matches()) {
            return new WebAnswer.Failed("no HTTP");
        }
        Matcher type = TYPE.matcher(response.group(2));
        boolean isChunked = CHUNKED.matcher(response.group(2)).find();
        return new WebAnswer.Document(Integer.parseInt(response.group(1)), type.find() ? type.group(1).strip() : "",
                isChunked ? joined(response.group(3)) : response.group(3));
    }

    /** Puts the chunks of RFC 9112 section 7.1 together. */
    private static String joined(String chunks) throws IOException {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (true) {
            int end = chunks.indexOf("\r\n", at);
            String size = end < 0 ? "" : chunks.substring(at, end).replaceFirst(";.*", "").strip();
            if (!size.matches("[0-9A-Fa-f]{1,6}")) {
                throw new IOException("a broken chunk");
            }
            int length = Integer.parseInt(size, HEXADECIMAL);
            if (length == 0) {
                return text.toString();
            }
            if (end + 2 + length > chunks.length()) {
                throw new IOException("a chunk is cut off");
            }
            text.append(chunks, end + 2, end + 2 + length);
            at = end + 2 + length + 2;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAnyway) {
            // the file descriptor is gone in any case
        }
    }
}
