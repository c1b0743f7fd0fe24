// SPDX-License-Identifier: EPL-2.0
package org.poststation.application.internal;

import java.io.IOException;
import java.net.URL;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** The desktop application: one workbench on one workspace. */
public final class PoststationApplication implements IApplication {

    /** Exit code when no display can be opened. */
    static final Integer EXIT_NO_DISPLAY = 10;

    /** Exit code when the native libraries of the window system are missing. */
    static final Integer EXIT_NO_NATIVE_LIBRARY = 11;

    /** Exit code when the workspace cannot be used. */
    static final Integer EXIT_NO_WORKSPACE = 12;

    @Override
    public Object start(IApplicationContext context) throws IOException {
        Display display;
        try {
            NativeStyle.prepare();
            display = PlatformUI.createDisplay();
        } catch (SWTError e) {
            return refuse(NLS.bind(Messages.start_display_missing, e.getMessage()), EXIT_NO_DISPLAY);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            return refuse(NLS.bind(Messages.start_library_missing, e.getMessage()), EXIT_NO_NATIVE_LIBRARY);
        }
        try {
            return run(display);
        } finally {
            if (!display.isDisposed()) {
                display.dispose();
            }
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }

    private static Object run(Display display) throws IOException {
        Location workspace = Platform.getInstanceLocation();
        if (!workspace.isSet()) {
            URL proposed = workspace.getDefault();
            workspace.set(proposed, false);
        }
        if (!workspace.lock()) {
            MessageDialog.openError(null, Messages.start_workspace_title,
                    NLS.bind(Messages.start_workspace_used, workspace.getURL().getPath()));
            return EXIT_NO_WORKSPACE;
        }
        int code = PlatformUI.createAndRunWorkbench(display, new PoststationWorkbenchAdvisor());
        return code == PlatformUI.RETURN_RESTART ? IApplication.EXIT_RESTART : IApplication.EXIT_OK;
    }

    private static Integer refuse(String sentence, Integer code) {
        System.err.println(sentence);
        return code;
    }
}
