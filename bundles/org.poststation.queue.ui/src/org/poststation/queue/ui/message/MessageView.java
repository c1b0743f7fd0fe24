// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.message;

import java.time.Clock;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.poststation.model.QueuedMessage;
import org.poststation.queue.MessageParser;
import org.poststation.queue.journal.QueueJournal;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.internal.NodeShells;
import org.poststation.queue.ui.log.MailLogView;
import org.poststation.queue.ui.model.QueueModel;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.service.Services;
import org.poststation.ui.view.UiUpdates;
import org.poststation.ui.view.ViewCommands;
import org.poststation.ui.view.WorkingView;
import org.poststation.ui.widget.PaddedText;
import org.poststation.ui.widget.WidgetKeys;

/** One message that waits: its envelope and what was done to it, its text, its headers. */
public final class MessageView extends WorkingView implements MessagePresenter.Display {

    /** Id of the view. */
    public static final String ID = "org.poststation.queue.ui.message";

    private QueueModel model;
    private MessagePresenter presenter;
    private ViewCommands commands;
    private TabFolder tabs;
    private Text envelope;
    private Text body;
    private Text headers;
    private Runnable handle;

    @Override
    public void createPartControl(Composite parent) {
        model = Services.require(QueueModel.class);
        Composite content = page(parent, "message").content();
        tabs = new TabFolder(content, SWT.NONE);
        WidgetKeys.name(tabs, "message.tabs", Messages.message_title);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        envelope = tab("message.envelope", Messages.message_envelope_tab);
        body = tab("message.body", Messages.message_body_tab);
        headers = tab("message.headers", Messages.message_headers_tab);
        presenter = new MessagePresenter(Clock.systemUTC(), this);
        commands = new ViewCommands(getViewSite());
        commands.on(IWorkbenchCommandConstants.FILE_REFRESH, () -> presenter.again());
        commands.tool(Icon.CLOCK, Messages.message_log_tool, this::isAny,
                () -> MailLogView.follow(getSite().getPage(), presenter.message().orElseThrow().id()));
        commands.tool(Icon.REFRESH, Messages.message_again_tool, this::isAny, () -> presenter.again());
        handle = model.listen(new UiUpdates(content, this::opened)::request);
        opened();
    }

    private Text tab(String key, String title) {
        Composite area = new Composite(tabs, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 4).applyTo(area);
        Text text = PaddedText.in(area, SWT.READ_ONLY | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        WidgetKeys.name(text, key, title);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text.getParent());
        TabItem item = new TabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setControl(area);
        return text;
    }

    private boolean isAny() {
        return presenter.message().isPresent();
    }

    private void opened() {
        presenter.show(model.opened());
        commands.refresh();
    }

    @Override
    public void texts(MessageTexts texts) {
        envelope.setText(texts.envelope());
        body.setText(texts.body());
        headers.setText(texts.headers());
    }

    @Override
    public void read(QueuedMessage message) {
        work(Messages.message_read_job, MessageRead.of(message, new NodeShells(), Services.require(MessageParser.class),
                Services.require(QueueJournal.class)), presenter::read, presenter::failed);
    }

    @Override
    protected void restored() {
        presenter.restored();
        commands.refresh();
    }

    @Override
    public void open(Optional<QueuedMessage> message) {
        model.open(message);
    }

    @Override
    protected void focus() {
        tabs.setFocus();
    }

    @Override
    public void dispose() {
        if (handle != null) {
            handle.run();
        }
        super.dispose();
    }
}
