// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes values from the files that URLs name (RFC 2849, "value-spec"), when that is allowed.
 *
 * @param options whether it is, and how large they may be
 */
record ValueFile(LdifOptions options) {

    /** The bytes of the file. */
    byte[] read(String url) throws LdifSyntaxException {
        if (!options.fileUrls()) {
            throw new LdifSyntaxException(LdifFault.URL_OFF, null, url);
        }
        Path file = path(url);
        // devices and pipes have no end
        if (!Files.isRegularFile(file)) {
            throw new LdifSyntaxException(LdifFault.URL_UNREADABLE, null, url);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(options.largestRecord());
            if (in.read() >= 0) {
                throw new LdifSyntaxException(LdifFault.URL_TOO_LARGE, null, url, options.largestRecord());
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new LdifSyntaxException(LdifFault.URL_UNREADABLE, unreadable, url);
        }
    }

    private static Path path(String url) throws LdifSyntaxException {
        try {
            URI uri = new URI(url);
            if ("file".equalsIgnoreCase(uri.getScheme())) {
                return Path.of(uri);
            }
        } catch (URISyntaxException | IllegalArgumentException invalid) {
            throw new LdifSyntaxException(LdifFault.URL_NOT_FILE, invalid, url);
        }
        throw new LdifSyntaxException(LdifFault.URL_NOT_FILE, null, url);
    }
}
