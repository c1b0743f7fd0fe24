// SPDX-License-Identifier: EPL-2.0
package org.poststation.application.internal;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** The fonts and images of the welcome page; they live as long as the control. */
final class WelcomeStyle {

    private static final String BUNDLE = "org.poststation.application";

    private final LocalResourceManager resources;

    WelcomeStyle(Control owner) {
        resources = new LocalResourceManager(JFaceResources.getResources(), owner);
    }

    Font title() {
        return font(9, SWT.BOLD);
    }

    Font heading() {
        return font(2, SWT.BOLD);
    }

    Image image(String path) {
        return resources.create(ResourceLocator.imageDescriptorFromBundle(BUNDLE, path).orElseThrow());
    }

    /** The font of dialogs, so many points larger. */
    private Font font(int larger, int fontStyle) {
        FontDescriptor dialog = FontDescriptor.createFrom(JFaceResources.getDialogFont());
        return resources.create(dialog.increaseHeight(larger).setStyle(fontStyle));
    }
}
