// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.service;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/**
 * Finds the services of the core, since the workbench and not the service framework makes views, editors and
 * handlers.
 */
public final class Services {

    private Services() {}

    /**
     * The service of a type.
     *
     * @throws IllegalStateException when nobody offers it, which is a fault of the assembly
     */
    public static <S> S require(Class<S> type) {
        Bundle bundle = FrameworkUtil.getBundle(Services.class);
        BundleContext context = bundle.getBundleContext();
        ServiceReference<S> reference = context.getServiceReference(type);
        S service = reference == null ? null : context.getService(reference);
        if (service == null) {
            throw new IllegalStateException("no service " + type.getName());
        }
        return service;
    }
}
