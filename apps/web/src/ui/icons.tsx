import type { AntdIconProps } from '@ant-design/icons/lib/components/AntdIcon';
import ApartmentOutlinedSign from '@ant-design/icons/es/icons/ApartmentOutlined';
import BankOutlinedSign from '@ant-design/icons/es/icons/BankOutlined';
import BulbOutlinedSign from '@ant-design/icons/es/icons/BulbOutlined';
import CaretRightOutlinedSign from '@ant-design/icons/es/icons/CaretRightOutlined';
import CheckCircleFilledSign from '@ant-design/icons/es/icons/CheckCircleFilled';
import ClockCircleFilledSign from '@ant-design/icons/es/icons/ClockCircleFilled';
import CloseCircleFilledSign from '@ant-design/icons/es/icons/CloseCircleFilled';
import DeleteOutlinedSign from '@ant-design/icons/es/icons/DeleteOutlined';
import DownOutlinedSign from '@ant-design/icons/es/icons/DownOutlined';
import EnvironmentOutlinedSign from '@ant-design/icons/es/icons/EnvironmentOutlined';
import ExclamationCircleFilledSign from '@ant-design/icons/es/icons/ExclamationCircleFilled';
import EyeOutlinedSign from '@ant-design/icons/es/icons/EyeOutlined';
import FileExcelOutlinedSign from '@ant-design/icons/es/icons/FileExcelOutlined';
import FilterOutlinedSign from '@ant-design/icons/es/icons/FilterOutlined';
import GlobalOutlinedSign from '@ant-design/icons/es/icons/GlobalOutlined';
import HomeOutlinedSign from '@ant-design/icons/es/icons/HomeOutlined';
import ImportOutlinedSign from '@ant-design/icons/es/icons/ImportOutlined';
import InboxOutlinedSign from '@ant-design/icons/es/icons/InboxOutlined';
import LockOutlinedSign from '@ant-design/icons/es/icons/LockOutlined';
import LogoutOutlinedSign from '@ant-design/icons/es/icons/LogoutOutlined';
import MenuOutlinedSign from '@ant-design/icons/es/icons/MenuOutlined';
import MinusCircleFilledSign from '@ant-design/icons/es/icons/MinusCircleFilled';
import PlusCircleOutlinedSign from '@ant-design/icons/es/icons/PlusCircleOutlined';
import SearchOutlinedSign from '@ant-design/icons/es/icons/SearchOutlined';
import SolutionOutlinedSign from '@ant-design/icons/es/icons/SolutionOutlined';
import SyncOutlinedSign from '@ant-design/icons/es/icons/SyncOutlined';
import TeamOutlinedSign from '@ant-design/icons/es/icons/TeamOutlined';
import UserOutlinedSign from '@ant-design/icons/es/icons/UserOutlined';
import type { ComponentType } from 'react';

/** Icons stand beside words. Left alone, each would be read out by its English name, "eye", "global". */
function silent(Icon: ComponentType<AntdIconProps>): ComponentType<AntdIconProps> {
  return function SilentIcon(props) {
    return <Icon aria-hidden="true" {...props} />;
  };
}

export const ApartmentOutlined = silent(ApartmentOutlinedSign);
export const BankOutlined = silent(BankOutlinedSign);
export const BulbOutlined = silent(BulbOutlinedSign);
export const CaretRightOutlined = silent(CaretRightOutlinedSign);
export const CheckCircleFilled = silent(CheckCircleFilledSign);
export const ClockCircleFilled = silent(ClockCircleFilledSign);
export const CloseCircleFilled = silent(CloseCircleFilledSign);
export const DeleteOutlined = silent(DeleteOutlinedSign);
export const DownOutlined = silent(DownOutlinedSign);
export const EnvironmentOutlined = silent(EnvironmentOutlinedSign);
export const ExclamationCircleFilled = silent(ExclamationCircleFilledSign);
export const EyeOutlined = silent(EyeOutlinedSign);
export const FileExcelOutlined = silent(FileExcelOutlinedSign);
export const FilterOutlined = silent(FilterOutlinedSign);
export const GlobalOutlined = silent(GlobalOutlinedSign);
export const HomeOutlined = silent(HomeOutlinedSign);
export const ImportOutlined = silent(ImportOutlinedSign);
export const InboxOutlined = silent(InboxOutlinedSign);
export const LockOutlined = silent(LockOutlinedSign);
export const LogoutOutlined = silent(LogoutOutlinedSign);
export const MenuOutlined = silent(MenuOutlinedSign);
export const MinusCircleFilled = silent(MinusCircleFilledSign);
export const PlusCircleOutlined = silent(PlusCircleOutlinedSign);
export const SearchOutlined = silent(SearchOutlinedSign);
export const SolutionOutlined = silent(SolutionOutlinedSign);
export const SyncOutlined = silent(SyncOutlinedSign);
export const TeamOutlined = silent(TeamOutlinedSign);
export const UserOutlined = silent(UserOutlinedSign);
