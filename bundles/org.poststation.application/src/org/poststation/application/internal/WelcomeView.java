// SPDX-License-Identifier: EPL-2.0
package org.poststation.application.internal;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;

/** The first page: opens the example directory or connects a directory of one's own. */
public final class WelcomeView extends ViewPart {

    static final String ID = "org.poststation.application.welcome";

    private static final String KEY = "org.eclipse.swtbot.widget.key";
    private static final String OPEN_EXAMPLE = "org.poststation.directory.ui.openExample";
    private static final String NEW_PROFILE = "org.poststation.profile.ui.newProfile";

    private Button first;

    @Override
    public void createPartControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(48, 40).spacing(8, 8).applyTo(page);
        Label title = new Label(page, SWT.NONE);
        title.setText(Messages.welcome_page_title);
        title.setFont(JFaceResources.getHeaderFont());
        title.setData(KEY, "welcome.title");
        text(page, Messages.welcome_lead_text);
        first = choice(page, OPEN_EXAMPLE, "welcome.example", Messages.welcome_example_button);
        text(page, explained(OPEN_EXAMPLE, Messages.welcome_example_text));
        choice(page, NEW_PROFILE, "welcome.connect", Messages.welcome_connect_button);
        text(page, explained(NEW_PROFILE, Messages.welcome_connect_text));
    }

    @Override
    public void setFocus() {
        first.setFocus();
    }

    private Button choice(Composite page, String command, String key, String label) {
        Button button = new Button(page, SWT.PUSH);
        button.setText(label);
        button.setData(KEY, key);
        button.setEnabled(isDefined(command));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> run(command)));
        return button;
    }

    private void text(Composite page, String sentence) {
        Label label = new Label(page, SWT.WRAP);
        label.setText(sentence);
        GridDataFactory.create(GridData.FILL_HORIZONTAL).hint(400, SWT.DEFAULT).applyTo(label);
    }

    private String explained(String command, String sentence) {
        return isDefined(command) ? sentence : Messages.welcome_missing_text;
    }

    private boolean isDefined(String command) {
        return getSite().getService(ICommandService.class).getCommand(command).isDefined();
    }

    private void run(String command) {
        try {
            getSite().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            StatusManager.getManager().handle(Status.error(e.getLocalizedMessage(), e), StatusManager.SHOW);
        }
    }
}
