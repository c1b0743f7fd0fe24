// SPDX-License-Identifier: EPL-2.0
package org.poststation.application.internal;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.poststation.ui.widget.WidgetKeys;

/** The first page: opens the example directory, or connects a directory of one's own. */
public final class WelcomeView extends ViewPart {

    static final String ID = "org.poststation.application.welcome";

    private static final String OPEN_EXAMPLE = "org.poststation.directory.ui.openExample";
    private static final String NEW_PROFILE = "org.poststation.profile.ui.newProfile";
    private static final int WIDTH = 560;
    private static final int PADDING = 12;

    /** One thing to begin with: the command that does it, and how the page words it. */
    private record Start(String command, String key, String icon, String title, String text, String button) {}

    private Button first;
    private WelcomeStyle style;

    @Override
    public void createPartControl(Composite parent) {
        ScrolledComposite scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        Composite page = new Composite(scrolled, SWT.NONE);
        style = new WelcomeStyle(page);
        GridLayoutFactory.fillDefaults().margins(24, 32).applyTo(page);
        Composite column = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 20).applyTo(column);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true).hint(WIDTH, SWT.DEFAULT)
                .applyTo(column);
        createHead(column);
        first = createStart(column, new Start(OPEN_EXAMPLE, "welcome.example", "icons/example.svg",
                Messages.welcome_example_title, Messages.welcome_example_text, Messages.welcome_example_button));
        createStart(column, new Start(NEW_PROFILE, "welcome.connect", "icons/connect.svg",
                Messages.welcome_connect_title, Messages.welcome_connect_text, Messages.welcome_connect_button));
        text(column, Messages.welcome_tips_text);
        scrolled.setContent(page);
        scrolled.addControlListener(ControlListener.controlResizedAdapter(
                e -> scrolled.setMinHeight(page.computeSize(scrolled.getClientArea().width, SWT.DEFAULT).y)));
    }

    @Override
    public void setFocus() {
        if (first.isEnabled()) {
            first.setFocus();
        } else {
            first.getParent().setFocus();
        }
    }

    private void createHead(Composite column) {
        Composite head = new Composite(column, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(20, 4).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        Label horn = new Label(head, SWT.NONE);
        horn.setImage(style.image("icons/poststation-64.png"));
        GridDataFactory.swtDefaults().span(1, 2).applyTo(horn);
        Label title = new Label(head, SWT.NONE);
        title.setText(Messages.welcome_page_title);
        title.setFont(style.title());
        WidgetKeys.key(title, "welcome.title");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.END).grab(true, true).applyTo(title);
        text(head, Messages.welcome_lead_text);
    }

    private Button createStart(Composite column, Start start) {
        boolean defined = isDefined(start.command());
        Composite card = new Composite(column, SWT.BORDER);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 18).spacing(20, 6).applyTo(card);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
        Label icon = new Label(card, SWT.NONE);
        icon.setImage(style.image(start.icon()));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).span(1, 3).applyTo(icon);
        Label title = new Label(card, SWT.NONE);
        title.setText(start.title());
        title.setFont(style.heading());
        text(card, defined ? start.text() : Messages.welcome_missing_text);
        Button button = new Button(card, SWT.PUSH);
        button.setText(start.button());
        WidgetKeys.key(button, start.key());
        button.setEnabled(defined);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> run(start.command())));
        int width = button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 2 * PADDING;
        GridDataFactory.swtDefaults().indent(0, 6).hint(width, SWT.DEFAULT).applyTo(button);
        return button;
    }

    private static void text(Composite parent, String sentence) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(sentence);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 100, SWT.DEFAULT).applyTo(label);
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
