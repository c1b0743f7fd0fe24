// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.certificate;

import java.util.Optional;

/**
 * What a service answered when it was asked for its certificate.
 *
 * @param protocol how it was asked
 * @param port TCP port
 * @param certificate empty when there is none
 * @param fault why there is none, in the words of the other side or of the network; empty when there is one
 */
public record CertificateAnswer(MailProtocol protocol, int port, Optional<ServedCertificate> certificate,
        String fault) {}
