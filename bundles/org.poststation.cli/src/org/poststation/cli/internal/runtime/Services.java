// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.runtime;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** The services of the product. Nothing is looked up before a command asks for it. */
public interface Services {

    /**
     * The service of a type.
     *
     * @throws IllegalStateException when the product does not contain it
     */
    <T> T require(Class<T> type);

    /** The services that a bundle sees. */
    static Services of(BundleContext context) {
        return new Services() {
            @Override
            public <T> T require(Class<T> type) {
                ServiceReference<T> reference = context.getServiceReference(type);
                T service = reference == null ? null : context.getService(reference);
                if (service == null) {
                    throw new IllegalStateException("this product has no " + type.getName());
                }
                return service;
            }
        };
    }
}
