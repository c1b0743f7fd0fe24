// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.open;

import java.util.List;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.jface.viewers.ISelection;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.model.DirectoryModel;
import org.poststation.ui.service.Services;

/**
 * What can be done with a selection, for the commands of the workbench. Properties: {@code objects}, mail objects are
 * selected; {@code directory}, something that tells its directory; {@code one}, a single object; {@code account}, a
 * single one that is no domain; {@code oneWith}, a single one whose kind has the field in the argument;
 * {@code allowing}, mail objects, and a single one has the field in the argument. As fast for a whole table as for one
 * row.
 */
public final class SelectionTester extends PropertyTester {

    @Override
    public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
        if (!(receiver instanceof ISelection selection)) {
            return false;
        }
        if (property.equals("directory")) {
            return SelectedPlace.of(selection).isPresent();
        }
        List<SelectedObject> selected = SelectedObject.of(selection);
        if (selected.isEmpty()) {
            return false;
        }
        boolean one = selected.size() == 1;
        return switch (property) {
            case "objects" -> true;
            case "one" -> one;
            case "account" -> one && selected.getFirst().kind() != ObjectKind.DOMAIN;
            case "oneWith" -> one && has(selected.getFirst(), arguments);
            case "allowing" -> !one || has(selected.getFirst(), arguments);
            default -> throw new IllegalArgumentException(property);
        };
    }

    /** Whether objects of this kind have the field; while the directory is not open, they may. */
    private static boolean has(SelectedObject object, Object[] arguments) {
        Field field = Field.valueOf((String) arguments[0]);
        return Services.require(DirectoryModel.class).opened(object.profile()).map(MailDirectory::schema)
                .map(schema -> schema.has(object.kind()) && schema.kind(object.kind()).has(field)).orElse(true);
    }
}
