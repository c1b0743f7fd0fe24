// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.io.Serial;

import org.poststation.operation.OperationException;

/** The server answered a request with a result code other than success (RFC 4511 section 4.1.9). */
public final class ServerRefusedException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int resultCode;

    /**
     * @param resultCode the LDAP result code
     * @param subject what the request was about: the DN, or the server for a bind
     * @param diagnostic the server's own text, may be empty
     * @param cause the library's exception, may be null
     */
    public ServerRefusedException(int resultCode, String subject, String diagnostic, Throwable cause) {
        super(Wording.SENTENCES.has("code." + resultCode + ".what")
                ? Wording.SENTENCES.explanation("code." + resultCode, diagnostic, subject, resultCode)
                : Wording.SENTENCES.explanation("code.other", diagnostic, subject, resultCode), cause);
        this.resultCode = resultCode;
    }

    /** The LDAP result code. */
    public int resultCode() {
        return resultCode;
    }
}
