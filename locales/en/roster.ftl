# The headings of the roll as a list, and why a row of it cannot be taken.
roster-column-name = Name
roster-column-staff_number = Staff number
roster-column-department = Department
roster-column-role = Role
roster-column-committee = Committee
roster-column-duty = Duty
roster-column-language = Language
roster-column-link = Invitation link
roster-role-member = Member
roster-role-cadre = Cadre
roster-role-chair = Chair
roster-role-auditor = Auditor
roster-language-zh-CN = Chinese
roster-language-en = English
roster-wrong-name = a name has 1 to 64 characters
roster-wrong-length = staff number and department have at most 64 characters
roster-wrong-role = the role is member, cadre, chair or auditor
roster-wrong-committee = the committee is the union committee, fund-review committee or women workers’ committee
roster-wrong-duty = there is no such duty
roster-wrong-language = the language is Chinese or English
roster-committee-missing = a cadre needs a committee
roster-not-in-office = only cadres and the chair have a committee and a duty; please fill in the role too
roster-twice = the same person is in the list twice
roster-namesakes = several people of this name have no staff number; please fill it in
roster-chair-stays = the chair can only hand over in the bot
roster-one-chair = there is only one chair

# What other lists call the same, the usual ones first.
roster-headings-name = full name|employee name|member name|staff name|display name|worker name
roster-headings-staff_number = employee id|employee number|employee no|employee no.|emp id|emp no|emp no.|empno|staff id|staff no|staff no.|personnel number|personnel no.|payroll number|badge number|worker id|job number|id
roster-headings-department = dept|dept.|department name|division|unit|org unit|organization unit|organizational unit|organisation unit|workshop|team|section|cost center name
