"""Words of packages that show on the admin's pages and come without Chinese: translated with the project's own."""

from django.utils.translation import gettext_noop, ngettext_lazy

UNFOLD = [
    gettext_noop("Select record"),
    gettext_noop("Select action"),
    gettext_noop("Select action to run"),
    gettext_noop("Select value"),
    gettext_noop("Select format"),
    gettext_noop("Run"),
    gettext_noop("Value"),
    gettext_noop("From"),
    gettext_noop("To"),
    gettext_noop("Date"),
    gettext_noop("Date from"),
    gettext_noop("Date to"),
    gettext_noop("Filters"),
    gettext_noop("Apply Filters"),
    gettext_noop("Reset filters"),
    gettext_noop("Type to search"),
    gettext_noop("No data"),
    gettext_noop("No results found"),
    gettext_noop("This page yielded into no results. Create a new item or reset your filters."),
    gettext_noop("Select all rows"),
    gettext_noop("More actions"),
    gettext_noop("Expand row"),
    gettext_noop("True"),
    gettext_noop("False"),
    gettext_noop("Previous"),
    gettext_noop("Next"),
    gettext_noop("General"),
    gettext_noop("Go back"),
    gettext_noop("Cancel"),
    gettext_noop("Light"),
    gettext_noop("Dark"),
    gettext_noop("System"),
    gettext_noop("Return to site"),
    gettext_noop("Welcome"),
    gettext_noop("Welcome back to"),
    gettext_noop("Toggle password visibility"),
    gettext_noop("This item will be deleted."),
    gettext_noop("Click to cancel"),
    gettext_noop("After you've created a user, you’ll be able to edit more user options."),
    gettext_noop(
        "Raw passwords are not stored, so there is no way to see this user’s password, but you can change the password"
        ' using <a href="{}" class="text-primary-600 dark:text-primary-500">this form</a>.'
    ),
    gettext_noop("You have been successfully logged out from the administration"),
    gettext_noop("This exporter will export the following fields"),
    ngettext_lazy(
        "\n                    Export %(len)s selected item.\n                ",
        "\n                    Export %(len)s selected items.\n                ",
    ),
]
SIMPLE_HISTORY = [
    gettext_noop("Choose a date from the list below to revert to a previous version of this object"),
    gettext_noop("Changes"),
    gettext_noop("Deleted %(type_name)s"),
]
IMPORT_EXPORT = [
    gettext_noop("Resource"),
    gettext_noop("Select all"),
]
