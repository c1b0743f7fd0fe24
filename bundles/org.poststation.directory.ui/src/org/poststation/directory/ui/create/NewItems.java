// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.create;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.model.DirectoryModel;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.service.Services;

/** The entries of the menus "New": a kind that the schema of the directory does not keep is disabled and says so. */
public final class NewItems extends CompoundContributionItem {

    private static final String COMMAND = "org.poststation.directory.ui.create";

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window == null
                ? new IContributionItem[0]
                : Stream.of(ObjectKind.MAILBOX, ObjectKind.ALIAS, ObjectKind.LIST, ObjectKind.DOMAIN)
                        .map(kind -> item(window, kind)).toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(IWorkbenchWindow window, ObjectKind kind) {
        Optional<String> lacking = CreatePlace.of(window, kind).flatMap(NewItems::schema)
                .filter(schema -> !schema.has(kind)).map(SchemaProfile::title);
        CommandContributionItemParameter entry = new CommandContributionItemParameter(window, null, COMMAND,
                CommandContributionItem.STYLE_PUSH);
        entry.parameters = Map.of(COMMAND + ".kind", kind.name());
        entry.label = lacking.map(schema -> NLS.bind(Messages.create_lacking_item, label(kind), schema))
                .orElse(label(kind));
        entry.icon = icon(kind);
        return new CommandContributionItem(entry) {
            @Override
            public boolean isEnabled() {
                return lacking.isEmpty() && super.isEnabled();
            }
        };
    }

    /** The schema of the directory; empty while it is not connected, when every kind may turn out to be kept. */
    private static Optional<SchemaProfile> schema(CreatePlace place) {
        return Services.require(DirectoryModel.class).opened(place.profile()).map(MailDirectory::schema);
    }

    private static String label(ObjectKind kind) {
        return switch (kind) {
            case MAILBOX -> Messages.create_mailbox_item;
            case ALIAS -> Messages.create_alias_item;
            case LIST -> Messages.create_list_item;
            case DOMAIN -> Messages.create_domain_item;
        };
    }

    private static ImageDescriptor icon(ObjectKind kind) {
        return switch (kind) {
            case MAILBOX -> Icon.NEW_MAILBOX.descriptor();
            case ALIAS -> Icon.ALIAS.descriptor();
            case LIST -> Icon.LIST.descriptor();
            case DOMAIN -> Icon.DOMAIN.descriptor();
        };
    }
}
