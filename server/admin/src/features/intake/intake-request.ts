import {
  DisabilityCategory,
  DisabilityLevel,
  isCertificateNumber,
} from '@zhucantong/shared/residents/disability-certificate';
import { findContactFault } from '@zhucantong/shared/residents/contact-wish';
import { isTelephone } from '@zhucantong/shared/residents/telephone';
import { findAnswerFaults, shownAnswers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import { missingPapers } from '@zhucantong/shared/service-catalogue/paper-faults';
import { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { Applicant, IntakeRequest } from '@zhucantong/shared/work-items/intake';
import type { FieldProblem } from '../../components/missing-list.rules';
import { recordFieldId } from '../../components/record-form';
import type { IntakeTyping, NewPerson } from './intake-typing';

/** Id of a control about the person; problems of the page and of the server both name it. */
export const personFieldId = (name: string) => `intake-${name}`;
export const searchFieldId = personFieldId('search');
export const serviceFieldId = personFieldId('service-search');

/** For whom it is; null as long as that is not said. */
export function applicantOf({ whom, person, newPerson, caller }: IntakeTyping): Applicant | null {
  if (whom === 'registered') return person && { kind: 'registered', personId: person.personId };
  if (whom === 'caller')
    return {
      kind: 'caller',
      name: caller.name.trim() || null,
      phone: digits(caller.phone) || null,
      area: null,
    };
  if (whom !== 'new' || newPersonProblems(newPerson).length > 0) return null;
  const { area, contact, certificateNumber, identityNumber, phone, ...rest } = newPerson;
  const { issuedOn, validTo, assessedOn } = rest;
  const number = digits(certificateNumber).toUpperCase();
  return {
    kind: 'new',
    area,
    contact,
    profile: {
      name: rest.name.trim(),
      address: rest.address.trim(),
      hardship: rest.hardship,
      identityNumber: digits(identityNumber),
      phone: digits(phone),
      certificate:
        number === ''
          ? null
          : {
              number,
              // The two digits behind the identity number (FACTS §1.2).
              category: DisabilityCategory.parse(number[18]),
              level: DisabilityLevel.parse(number[19]),
              issuedOn: PlainDate.parse(issuedOn),
              validTo: PlainDate.parse(validTo),
              ...(assessedOn === '' ? {} : { assessedOn: PlainDate.parse(assessedOn) }),
            },
    },
  };
}

const digits = (text: string) => text.replace(/\s/g, '');

/** Everything that keeps the form from being sent, in its order. */
export function intakeProblems(typing: IntakeTyping, guide: ServiceGuide | undefined): FieldProblem[] {
  return [...personProblems(typing), ...formProblems(typing, guide)];
}

function personProblems({ whom, person, newPerson, caller }: IntakeTyping): FieldProblem[] {
  if (whom === 'new') return newPersonProblems(newPerson);
  if (whom === 'caller')
    return caller.phone.trim() === '' || isTelephone(caller.phone)
      ? []
      : [{ field: personFieldId('caller-phone'), message: '请写 11 位手机号，或者带区号的座机。' }];
  return whom === 'registered' && person ? [] : [{ field: searchFieldId, message: '先找到来办事的人。' }];
}

function newPersonProblems(person: NewPerson): FieldProblem[] {
  const number = digits(person.certificateNumber);
  const reach = findContactFault(person.contact);
  const faults: [keyof NewPerson, boolean, string][] = [
    ['name', person.name.trim() === '', '请写姓名。'],
    ['identityNumber', digits(person.identityNumber).length !== 18, '身份证号要 18 位，最后一位可以是 X。'],
    ['phone', !isTelephone(person.phone), '请写 11 位手机号，或者带区号的座机。'],
    ['area', person.area === '', '请选户口在哪个村（社区）。'],
    ['address', person.address.trim() === '', '请写住址。'],
    [
      'certificateNumber',
      number !== '' && !isCertificateNumber(number),
      '残疾人证号是身份证号加两位，请照着证再看一遍。',
    ],
    ['issuedOn', number !== '' && person.issuedOn === '', '请选发证日期。'],
    [
      'assessedOn',
      person.assessedOn !== '' && person.issuedOn !== '' && person.assessedOn > person.issuedOn,
      '评定在发证以前，请照评定表再看一遍。',
    ],
    ['validTo', number !== '' && person.validTo === '', '请选有效期到哪天。'],
    ['contact', reach !== null, reach ?? ''],
  ];
  return faults.flatMap(([name, isWrong, message]) =>
    isWrong ? [{ field: personFieldId(name), message }] : [],
  );
}

function formProblems({ answers, photos }: IntakeTyping, guide: ServiceGuide | undefined): FieldProblem[] {
  if (!guide) return [{ field: serviceFieldId, message: '请选办什么事。' }];
  return [
    ...findAnswerFaults(guide, guide.fields, shownAnswers(guide.fields, answers)),
    ...missingPapers(guide, answers, photos),
  ].map(({ field, message }) => ({ field: recordFieldId(field), message }));
}

/** The finished form. @throws Error where it has problems */
export function intakeRequest(typing: IntakeTyping, guide: ServiceGuide): IntakeRequest {
  const applicant = applicantOf(typing);
  if (!applicant) throw new Error('the form says for whom before it is sent');
  const { submissionId, service, channel, answers, photos } = typing;
  const papers = Object.fromEntries(Object.entries(photos).filter(([, files]) => files.length > 0));
  return { submissionId, service, channel, applicant, answers: shownAnswers(guide.fields, answers), papers };
}

const PERSON = /^(applicant\.)?(profile\.|area$|contact$|caller\.)|^applicant\./;

/** Where on the page the server's words about a field belong. */
export function serverProblems(errors: readonly { field: string; message: string }[]): FieldProblem[] {
  return errors.map(({ field, message }) => {
    const name = field.replace(PERSON, '').replace('certificate.number', 'certificateNumber') || 'area';
    return { field: PERSON.test(field) ? personFieldId(name) : recordFieldId(name), message };
  });
}
