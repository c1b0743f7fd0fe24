// SPDX-License-Identifier: EPL-2.0
package org.poststation.mail.angus;

import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.poststation.operation.OperationException;

/** Lets Jakarta Mail find its implementation: it asks the thread's class loader, which knows no bundles. */
final class LibraryLoader {

    /** What is done with the library. */
    interface Call<T> {
        T run() throws MessagingException, OperationException;
    }

    private LibraryLoader() {}

    static <T> T call(Call<T> call) throws MessagingException, OperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SMTPTransport.class.getClassLoader());
        try {
            return call.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
