// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.internal;

import org.eclipse.jface.resource.ImageDescriptor;

/** The icons of this bundle. */
public final class Icons {

    /** Something went well. */
    public static final ImageDescriptor OK = of("circle-check");
    /** Something failed. */
    public static final ImageDescriptor FAILED = of("circle-x");
    /** Something is going on. */
    public static final ImageDescriptor RUNNING = of("loader");
    /** Something was left out. */
    public static final ImageDescriptor SKIPPED = of("circle-minus");
    /** A connection. */
    public static final ImageDescriptor CONNECTION = of("plug");

    private Icons() {}

    private static ImageDescriptor of(String name) {
        return ImageDescriptor.createFromURL(Icons.class.getResource("/icons/" + name + ".svg"));
    }
}
